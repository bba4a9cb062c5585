//! Days: which texts are dates, full years, and terms under calendars that nobody has decreed.

use std::collections::BTreeSet;

use bauyr::TakesApplications::{MondayToSaturday, WorkingDays};
use chrono::NaiveDate;
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::json;

use crate::naive::dates::{Calendar, Day};
use crate::{PACK, answers, naive};

pub fn run(data: &[u8]) {
    let mut bytes = Unstructured::new(data);
    let _ = match bytes.int_in_range(0..=3_u8) {
        Ok(0) => texts(&mut bytes),
        Ok(1) => full_years(&mut bytes),
        _ => terms(&mut bytes),
    };
}

/// A date is what is written like one and is there when one walks through its month.
fn texts(bytes: &mut Unstructured) -> Result<()> {
    let mut text = answers::day(bytes)?.text().into_bytes();
    for _ in 0..bytes.int_in_range(0..=3_u8)? {
        let at = bytes.choose_index(text.len())?;
        text[at] = *bytes.choose(b"0123456789-+ /T")?;
    }
    if bytes.ratio(1, 16)? {
        text.pop();
    }
    let text = String::from_utf8(text).expect("plain letters");
    let number = |range| text.get(range).filter(|part: &&str| part.bytes().all(|digit| digit.is_ascii_digit()))?.parse().ok();
    let plain = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    let there = match (number(0..4), number(5..7), number(8..10)) {
        (Some(year @ 1..), Some(month @ 1..=12), Some(day @ 1..=31)) if plain => {
            let wanted = Day::new(i32::try_from(year).expect("a year"), month, day);
            let walked = (1..day).fold(Day { of_month: 1, ..wanted }, |day, _| day.next());
            (walked == wanted).then_some(wanted)
        }
        _ => None,
    };
    let request = json!({ "service": "foster", "channel": "portal", "date": text, "answers": { "children": [{}] } });
    let wanted = match there {
        None => Some("invalid_date"),
        Some(day) if day < Day::new(2022, 9, 1) || day > Day::new(2099, 12, 31) => Some("unsupported_date"),
        Some(_) => None,
    };
    assert_eq!(naive::ask(&PACK, &request)["error"]["code"].as_str(), wanted, "{request}");
    Ok(())
}

fn full_years(bytes: &mut Unstructured) -> Result<()> {
    let on = answers::day(bytes)?;
    let mut born = on.in_year(on.year - bytes.int_in_range(0..=100)?);
    for _ in 0..bytes.int_in_range(0..=200_u8)? {
        born = born.previous();
    }
    let applicant = json!({ "birth_date": born.text() });
    let answers = json!({ "applicant": applicant, "children": [{}] });
    let request = json!({ "service": "foster", "channel": "portal", "date": on.text(), "answers": answers });
    let report = naive::ask(&PACK, &request);
    let minor = if born.full_years(on) < 18 { "applies" } else { "clear" };
    assert_eq!(report["grounds"][0]["id"], "minor");
    assert_eq!(report["grounds"][0]["state"], minor, "{request}");
    Ok(())
}

fn plain(day: Day) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year, day.month, day.of_month).expect("a day")
}

fn terms(bytes: &mut Unstructured) -> Result<()> {
    let start = answers::day(bytes)?;
    let (mut off, mut worked, mut day) = (BTreeSet::new(), BTreeSet::new(), start);
    for _ in 0..bytes.int_in_range(0..=120_u8)? {
        // A pack that is closed for more than a month is refused.
        let stays_open = day.weekday() == 3 && day.of_month <= 15;
        match bytes.int_in_range(0..=9_u8)? {
            0..=4 if !stays_open => drop(off.insert(day)),
            2 if day.weekday() > 5 => drop(worked.insert(day)),
            _ => {}
        }
        day = day.next();
    }
    let texts = |days: &BTreeSet<Day>| days.iter().map(|day| json!(day.text())).collect::<Vec<_>>();
    let walked = Calendar::new(&json!({
        "days_off": texts(&off), "working_weekends": texts(&worked), "confirmed_until": day.text(),
    }));
    let days = |days: &BTreeSet<Day>| days.iter().copied().map(plain).collect();
    let counted = bauyr::Calendar {
        from: plain(start),
        to: plain(day),
        confirmed_until: plain(day),
        days_off: days(&off),
        working_weekends: days(&worked),
    };
    for (takes, on_saturdays) in [(WorkingDays, false), (MondayToSaturday, true)] {
        let accepted = walked.accepted(start, on_saturdays);
        assert_eq!(counted.accepted(plain(start), takes), plain(accepted), "{start:?} {off:?} {worked:?}");
        let term = bytes.int_in_range(1..=180)?;
        let decision = walked.after_working_days(accepted, u64::from(term));
        assert_eq!(counted.after_working_days(plain(accepted), term), plain(decision), "{start:?} {off:?} {worked:?}");
    }
    Ok(())
}
