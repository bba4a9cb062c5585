//! nginx with the modules `gzip_static` and `brotli_static`.

use std::fmt::Write as _;

use super::{FOLDER, Place, Plan, TYPES};

/// Locations, to be included in a server block.
pub fn config(plan: &Plan) -> String {
    let base = &plan.base;
    let mut text = "# Made by `cargo xtask build` from www/headers.json. In a server block: include /etc/nginx/bauyr.conf;
# Needs the module brotli_static; on Debian, the package libnginx-mod-http-brotli-static.
# A location with an add_header of its own takes none over from outside: so each of them has all.

"
    .to_owned();
    if base != "/" {
        let without_slash = base.trim_end_matches('/');
        let _ = writeln!(text, "location = {without_slash} {{\n    absolute_redirect off;\n    return 301 {base};\n}}\n");
    }
    let _ = write!(
        text,
        "location {base} {{
    alias {FOLDER}/;
    index index.html;
    # Before nginx there may be something that knows the host and the port better.
    absolute_redirect off;

    # The files beside the files: nothing is compressed anew.
    brotli_static on;
    gzip_static on;
    gzip_vary on;
    gzip off;

    # A folder without a page is as good as nothing.
    error_page 403 404 =404 {base}404.html;
    location = {base}404.html {{
        internal;
    }}

    default_type application/octet-stream;
    types {{
"
    );
    for (extension, kind) in TYPES {
        let _ = writeln!(text, "        \"{kind}\" {extension};");
    }
    text.push_str("    }\n");
    for (number, place) in plan.places.iter().enumerate() {
        if number == 0 {
            text.push_str(&headers(place, "    "));
        } else {
            let inside = headers(place, "        ");
            let _ = write!(text, "\n    location {base}{} {{{inside}    }}\n", place.start);
        }
    }
    text + "}\n"
}

/// `always`: also with the page that says that there is none.
fn headers(place: &Place, indent: &str) -> String {
    place
        .headers
        .iter()
        .fold("\n".to_owned(), |text, (name, value)| text + indent + "add_header " + name + " \"" + value + "\" always;\n")
}
