//! What took how long.

use std::time::Duration;

/// A line a step, in their order, and all together.
pub fn table(steps: &[(&str, Duration)]) -> String {
    let all = steps.iter().map(|(_, time)| *time).sum();
    let lines = steps.iter().copied().chain([("together", all)]);
    lines.map(|(name, time)| [&minutes(time), "  ", name, "\n"].concat()).collect()
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{:>3}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::table;

    #[test]
    fn a_line_a_step_and_the_sum() {
        let steps = [("format", Duration::from_millis(4_100)), ("page", Duration::from_secs(61 * 60))];
        assert_eq!(table(&steps), "  0:04  format\n 61:00  page\n 61:04  together\n");
    }
}
