//! From the path of a request to a file of the site.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

#[derive(Debug, PartialEq)]
pub enum Found {
    File(PathBuf),
    /// A folder asked for without its closing `/`: addresses in its page would be read from the wrong place.
    Folder,
    Nothing,
}

/// Finds what a path from `/` on stands for. No name in the site needs percent encoding, so none is undone.
pub fn find(site: &Path, path: &str) -> Found {
    let inside = path.trim_start_matches('/');
    let parts = inside.split('/').filter(|part| !part.is_empty());
    if path.contains("//") || path.contains('\\') || parts.clone().any(|part| part.starts_with('.') && part != ".well-known") {
        return Found::Nothing;
    }
    let mut file = site.to_owned();
    file.extend(parts);
    match (file.is_dir(), path.ends_with('/')) {
        (true, true) if file.join("index.html").is_file() => Found::File(file.join("index.html")),
        (true, false) => Found::Folder,
        (false, false) if file.is_file() => Found::File(file),
        _ => Found::Nothing,
    }
}

/// The smallest form of a file that the browser accepts, and that form's name.
pub fn best(file: &Path, accepted: &str) -> (PathBuf, Option<&'static str>) {
    // `br;q=0` is "not br", but no browser says so.
    let accepts = |encoding: &str| accepted.split(',').any(|word| word.trim().split(';').next() == Some(encoding));
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let variant = PathBuf::from(name);
        if accepts(encoding) && variant.is_file() {
            return (variant, Some(encoding));
        }
    }
    (file.to_owned(), None)
}

/// Differs when the file does.
pub fn tag(file: &Path) -> String {
    let (length, changed) = file.metadata().map_or((0, None), |data| (data.len(), data.modified().ok()));
    let changed = changed.and_then(|changed| changed.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    format!("\"{length:x}-{:x}\"", changed.as_nanos())
}

pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "ftl" | "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Found, find};

    #[test]
    fn nothing_outside_the_site_is_found() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(find(&here, "/main.rs"), Found::File(here.join("main.rs")));
        assert_eq!(find(&here, "/serve"), Found::Folder);
        for path in
            ["/../Cargo.toml", "/serve/../main.rs", "//serve", "/serve/", "/main.rs/", "/", "/.git", "/%2e%2e/Cargo.toml"]
        {
            assert_eq!(find(&here, path), Found::Nothing, "{path}");
        }
    }
}
