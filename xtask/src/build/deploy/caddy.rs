//! Caddy 2.

use std::fmt::Write as _;

use super::{FOLDER, Place, Plan, TYPES};

/// A site block.
pub fn config(plan: &Plan) -> String {
    let Plan { base, host, .. } = plan;
    let mut text = format!("# Made by `cargo xtask build` from www/headers.json.\n{host} {{\n\troot * {FOLDER}\n\n");
    if base == "/" {
        text.push_str("\thandle {\n");
    } else {
        let _ = write!(text, "\tredir {0} {base} 301\n\thandle_path {base}* {{\n", base.trim_end_matches('/'));
    }
    // Where there are several encodings of a file, what keeps it on the way has to know.
    text.push_str("\t\theader ?Vary Accept-Encoding\n");
    // In a route, what comes later has the last word; outside, Caddy puts the directives in an order of its own.
    text.push_str("\t\troute {\n");
    for place in &plan.places {
        text.push_str(&headers(plan, place, "\t\t\t"));
    }
    for (extension, kind) in TYPES {
        let _ = writeln!(text, "\t\t\t@{extension} path *.{extension}\n\t\t\theader @{extension} Content-Type \"{kind}\"");
    }
    text.push_str("\t\t\tfile_server {\n\t\t\t\tprecompressed br gzip\n\t\t\t}\n\t\t}\n\t}\n\n");
    text.push_str("\thandle_errors {\n\t\troute {\n\t\t\trewrite * /404.html\n");
    text.push_str(&plan.places.first().map(|whole| headers(plan, whole, "\t\t\t")).unwrap_or_default());
    // The file that was asked for may have been of another type.
    text.push_str("\t\t\theader Content-Type \"text/html; charset=utf-8\"\n");
    text + "\t\t\tfile_server {\n\t\t\t\tprecompressed br gzip\n\t\t\t}\n\t\t}\n\t}\n}\n"
}

fn headers(plan: &Plan, place: &Place, indent: &str) -> String {
    let mut text = format!("{indent}header /{}* {{\n", place.start);
    for (name, value) in plan.own(place) {
        let _ = writeln!(text, "{indent}\t{name} \"{value}\"");
    }
    text + indent + "}\n"
}
