//! dist/deploy: what servers of plain files are told about the site, made from www/headers.json.

mod apache;
mod caddy;
mod nginx;
mod pages;

use std::path::Path;

use crate::files::{below, entries, fresh, write};
use crate::headers::Headers;
use crate::project::Project;

/// Where the examples say the files of the site lie.
const FOLDER: &str = "/srv/bauyr";

/// The type of each kind of file, by extension. Servers do not know all of them, and `nosniff` forbids guessing.
const TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("ftl", "text/plain; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("xml", "application/xml"),
];

/// What every server has to know.
struct Plan {
    /// The path of the site on its server: `/`, or `/bauyr/`.
    base: String,
    /// The name of the server.
    host: String,
    /// The whole site first, then the folders that have headers of their own.
    places: Vec<Place>,
    /// What stands at the root of the site: files, and folders with `/*`.
    top: Vec<String>,
}

/// A part of the site that is sent with the same headers.
struct Place {
    /// What its paths begin with, from the root of the site: nothing, or `assets/`.
    start: String,
    /// All of its headers, not only those that other places do not have.
    headers: Vec<(String, String)>,
}

impl Plan {
    /// The headers of a place that the whole site does not have alike: for servers where a rule overrides those before.
    fn own<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a (String, String)> {
        let whole = self.places.first().filter(|whole| whole.start != place.start);
        place.headers.iter().filter(move |header| whole.is_none_or(|whole| !whole.headers.contains(header)))
    }
}

/// Writes dist/deploy.
pub fn build(project: &Project) -> Result<(), String> {
    write_to(&project.deploy(), project, project.address.as_deref())
}

/// Writes a file for each kind of server, for a site at this address.
pub fn write_to(folder: &Path, project: &Project, address: Option<&str>) -> Result<(), String> {
    let headers = Headers::read(&project.root.join("www/headers.json"))?;
    let top = top(project)?;
    let plan = plan(&headers, address, top)?;
    fresh(folder)?;
    write(&folder.join("nginx.conf"), nginx::config(&plan))?;
    write(&folder.join("Caddyfile"), caddy::config(&plan))?;
    write(&folder.join(".htaccess"), apache::config(&plan))?;
    write(&folder.join("_headers"), pages::config(&plan))
}

fn plan(headers: &Headers, address: Option<&str>, top: Vec<String>) -> Result<Plan, String> {
    let (host, base) = host_and_base(address);
    let places = headers.starts().map(|start| place(headers, start)).collect::<Result<Vec<_>, _>>()?;
    if places.first().is_none_or(|whole| !whole.start.is_empty()) {
        return Err("headers.json has to begin with the headers of /*".to_owned());
    }
    Ok(Plan { base, host, places, top })
}

fn place(headers: &Headers, start: &str) -> Result<Place, String> {
    let of_place = headers.of(start).into_iter().map(|(name, value)| {
        let value = value.to_str().map_err(|_| format!("{name} is no text"))?.to_owned();
        // Each server has its own way to write these, and no header needs them.
        if value.contains(['"', '\\', '$', '%', '{', '}']) {
            return Err(format!("{name}: a character that means something to a server"));
        }
        Ok((name.as_str().to_owned(), value))
    });
    Ok(Place { start: start.trim_start_matches('/').to_owned(), headers: of_place.collect::<Result<_, _>>()? })
}

/// `https://example.org/bauyr` is the host `example.org` and the base `/bauyr/`.
fn host_and_base(address: Option<&str>) -> (String, String) {
    let address = address.unwrap_or("https://example.org");
    let (_, inside) = address.split_once("://").unwrap_or(("", address));
    let (host, path) = inside.split_once('/').unwrap_or((inside, ""));
    let path = path.trim_matches('/');
    (host.to_owned(), if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
}

/// What stands at the root of the site. A kind of file of which nobody said the type stops here.
fn top(project: &Project) -> Result<Vec<String>, String> {
    let site = project.site();
    if !site.is_dir() {
        return Err("there is no site to deploy: `cargo xtask build` makes it".to_owned());
    }
    for path in below(&site)? {
        let kind = path.extension().unwrap_or_default().to_string_lossy();
        if kind != "br" && kind != "gz" && TYPES.iter().all(|(known, _)| *known != kind) {
            return Err(format!("{}: which type has this kind of file?", path.display()));
        }
    }
    let named = entries(&site)?.into_iter().filter(|path| path.extension().is_none_or(|kind| kind != "br" && kind != "gz"));
    let named = named.map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() { name + "/*" } else { name }
    });
    Ok(named.collect())
}

#[cfg(test)]
mod tests {
    use super::{Plan, apache, caddy, host_and_base, nginx, pages, plan};
    use crate::headers::Headers;

    const RULES: &str = r#"[
        { "path": "/*", "headers": { "Cache-Control": "no-cache", "Referrer-Policy": "no-referrer" } },
        { "path": "/assets/*", "headers": { "Cache-Control": "immutable" } },
        { "path": "/embed/*", "headers": { "A": "b" } }]"#;

    fn example(address: Option<&str>) -> Result<Plan, String> {
        let top = ["assets/*", "embed/*", "index.html", "lists/*"].map(ToOwned::to_owned);
        plan(&Headers::parse(RULES)?, address, top.to_vec())
    }

    #[test]
    fn an_address_is_a_host_and_a_path() {
        let of = |address| host_and_base(Some(address));
        assert_eq!(of("https://a.kz"), ("a.kz".to_owned(), "/".to_owned()));
        assert_eq!(of("https://a.kz/"), ("a.kz".to_owned(), "/".to_owned()));
        assert_eq!(of("https://a.kz/b/c"), ("a.kz".to_owned(), "/b/c/".to_owned()));
    }

    #[test]
    fn every_place_has_each_of_its_headers_once() -> Result<(), String> {
        let plan = example(None)?;
        let assets = plan.places.get(1).ok_or("no assets")?;
        assert_eq!(assets.start, "assets/");
        let mut headers = assets.headers.clone();
        headers.sort();
        let expected = [("cache-control", "immutable"), ("referrer-policy", "no-referrer")];
        assert_eq!(headers, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        Ok(())
    }

    #[test]
    fn a_value_that_servers_would_read_otherwise_is_refused() -> Result<(), String> {
        let headers = Headers::parse(r#"[{ "path": "/*", "headers": { "A": "$b" } }]"#)?;
        assert!(plan(&headers, None, Vec::new()).is_err());
        Ok(())
    }

    /// Hosts of pages join the values of a header that two rules name.
    #[test]
    fn no_path_meets_one_header_in_two_rules_of_a_host_of_pages() -> Result<(), String> {
        let text = pages::config(&example(None)?);
        let rules: Vec<&str> = text.split("\n\n").filter(|rule| rule.starts_with('/')).collect();
        let with = |header: &str| {
            let named = rules.iter().filter(|rule| rule.contains(header)).filter_map(|rule| rule.lines().next());
            named.collect::<Vec<_>>()
        };
        assert_eq!(with("referrer-policy"), ["/*"]);
        assert_eq!(with("cache-control"), ["/", "/index.html", "/lists/*", "/assets/*", "/embed/*"]);
        Ok(())
    }

    #[test]
    fn a_sub_path_stands_before_every_path() -> Result<(), String> {
        let plan = example(Some("https://a.kz/bauyr"))?;
        assert!(nginx::config(&plan).contains("location /bauyr/assets/ {"));
        assert!(caddy::config(&plan).contains("handle_path /bauyr/* {"));
        assert!(apache::config(&plan).contains("ErrorDocument 404 /bauyr/404.html"));
        assert!(pages::config(&plan).contains("\n/bauyr/assets/*\n"));
        Ok(())
    }
}
