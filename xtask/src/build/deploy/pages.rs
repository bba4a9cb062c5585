//! Netlify and Cloudflare Pages: `_headers` in the folder of the site.

use std::fmt::Write as _;

use super::Plan;

/// Where two rules of a path name one header, these hosts join the values. So a header that some place has otherwise stands in
/// no rule for all: what stands at the root of the site is named one by one.
pub fn config(plan: &Plan) -> String {
    let mut text = "# Made by `cargo xtask build` from www/headers.json. Belongs into the folder of the site.\n".to_owned();
    let Some((whole, others)) = plan.places.split_first() else {
        return text;
    };
    let is_changed = |(name, value): &&(String, String)| {
        others.iter().any(|place| place.headers.iter().any(|(other, changed)| other == name && changed != value))
    };
    let (changed, kept): (Vec<_>, Vec<_>) = whole.headers.iter().partition(is_changed);
    rule(&mut text, &plan.base, "*", &kept);
    rule(&mut text, &plan.base, "", &changed);
    let is_other = |path: &str| others.iter().any(|place| path.strip_suffix('*') == Some(&place.start));
    for path in plan.top.iter().filter(|path| !is_other(path)) {
        rule(&mut text, &plan.base, path, &changed);
    }
    for place in others {
        let own: Vec<_> = place.headers.iter().filter(|header| !kept.contains(header)).collect();
        rule(&mut text, &plan.base, &format!("{}*", place.start), &own);
    }
    text
}

fn rule(text: &mut String, base: &str, path: &str, headers: &[&(String, String)]) {
    let _ = writeln!(text, "\n{base}{path}");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
}
