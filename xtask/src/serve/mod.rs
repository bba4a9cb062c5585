//! `cargo xtask serve`: the site, as it is served to people.

mod file;
mod headers;

use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use self::file::Found;
use self::headers::Headers;
use crate::build;
use crate::options::Options;
use crate::project::Project;

const PORT: &str = "8080";

/// Browsers keep connections open: each takes one of these for as long as it asks.
const THREADS: usize = 8;

pub fn run(project: &Project, options: &Options) -> Result<(), String> {
    let port = options.value("port").unwrap_or(PORT);
    let port = port.parse().map_err(|_| format!("`{port}` is no port"))?;
    if !options.has("no-build") {
        build::run(project)?;
    }
    println!("{}", start(project, port)?);
    loop {
        thread::park();
    }
}

/// Serves the site until the program ends. Port 0 stands for any free one. Returns the address.
pub fn start(project: &Project, port: u16) -> Result<String, String> {
    let site = project.site();
    if !site.join("index.html").is_file() {
        return Err("there is no site to serve: `cargo xtask build` makes it".to_owned());
    }
    let headers = Arc::new(Headers::read(&project.root.join("www/headers.json"))?);
    let server = Server::http(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    let server = Arc::new(server);
    for _ in 0..THREADS {
        let (server, site, headers) = (Arc::clone(&server), site.clone(), Arc::clone(&headers));
        thread::spawn(move || {
            for request in server.incoming_requests() {
                answer(request, &site, &headers);
            }
        });
    }
    Ok(format!("http://127.0.0.1:{port}/"))
}

fn answer(request: Request, site: &Path, headers: &Headers) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let of_path = headers.of(&path);
    // A browser that leaves in the middle of an answer is no fault of the server.
    let _ = match *request.method() {
        Method::Get | Method::Head => match file::find(site, &path) {
            Found::File(found) => send(request, 200, &found, of_path),
            Found::Folder => request.respond(with(Response::empty(308), of_path, &[("Location", &format!("{path}/"))])),
            // Not under the headers of its path: what is not there now may be there tomorrow.
            Found::Nothing => send(request, 404, &site.join("404.html"), headers.of("/")),
        },
        _ => request.respond(with(Response::empty(405), of_path, &[("Allow", "GET, HEAD")])),
    };
}

/// Answers with a file, or with its code alone where there is no such file.
fn send(request: Request, code: u16, file: &Path, headers: Vec<Header>) -> std::io::Result<()> {
    let accepted = value(&request, "Accept-Encoding").unwrap_or_default();
    let (variant, encoding) = file::best(file, &accepted);
    let Ok(content) = File::open(&variant) else {
        return request.respond(with(Response::from_string(code.to_string()).with_status_code(code), headers, &[]));
    };
    let tag = file::tag(&variant);
    let mut own = vec![("Content-Type", file::content_type(file)), ("Vary", "Accept-Encoding"), ("ETag", &tag)];
    own.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    if code == 200 && value(&request, "If-None-Match").is_some_and(|known| known == tag) {
        return request.respond(with(Response::empty(304), headers, &own));
    }
    // A length that is told lets browsers show how far they are, and tests weigh.
    let response = Response::from_file(content).with_chunked_threshold(usize::MAX).with_status_code(code);
    request.respond(with(response, headers, &own))
}

fn with<R: std::io::Read>(mut response: Response<R>, headers: Vec<Header>, own: &[(&str, &str)]) -> Response<R> {
    let own = own.iter().filter_map(|(name, value)| Header::from_bytes(*name, *value).ok());
    for header in headers.into_iter().chain(own) {
        response.add_header(header);
    }
    response
}

fn value(request: &Request, name: &'static str) -> Option<String> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.to_string())
}
