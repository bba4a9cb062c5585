//! Apache httpd 2.4 with `mod_headers`, `mod_mime`, `mod_rewrite`, `mod_dir`.

use std::fmt::Write as _;

use super::{Plan, TYPES};

/// A `.htaccess`, to be put into the folder of the site. The folder needs `AllowOverride All`.
pub fn config(plan: &Plan) -> String {
    let mut text = format!(
        "# Made by `cargo xtask build` from www/headers.json. Belongs into the folder of the site.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 403 {0}404.html
ErrorDocument 404 {0}404.html
AddDefaultCharset off

",
        plan.base
    );
    for (extension, kind) in TYPES {
        let _ = writeln!(text, "AddType \"{kind}\" .{extension}");
    }
    text.push_str(
        "
# The files beside the files: nothing is compressed anew.
RemoveLanguage .br
RemoveType .br .gz
AddEncoding br .br
AddEncoding gzip .gz
RewriteEngine on
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1]
Header merge Vary Accept-Encoding

",
    );
    for place in &plan.places {
        let indent = if place.start.is_empty() { "" } else { "    " };
        if !place.start.is_empty() {
            let _ = writeln!(text, "<If \"%{{REQUEST_URI}} =~ m#^{}{}#\">", plan.base, place.start);
        }
        for (name, value) in plan.own(place) {
            let _ = writeln!(text, "{indent}Header always set {name} \"{value}\"");
        }
        if !place.start.is_empty() {
            text.push_str("</If>\n");
        }
    }
    text
}
