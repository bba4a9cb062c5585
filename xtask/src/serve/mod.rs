//! `cargo xtask serve`: the site, as it is served to people.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::runtime::Runtime;
use tower_http::services::{ServeDir, ServeFile};

use crate::build;
use crate::headers::Headers;
use crate::options::Options;
use crate::project::Project;

const PORT: &str = "8080";

pub fn run(project: &Project, options: &Options) -> Result<(), String> {
    let port = options.value("port").unwrap_or(PORT);
    let port = port.parse().map_err(|_| format!("`{port}` is no port"))?;
    if !options.has("no-build") {
        build::run(project)?;
    }
    let server = start(project, port)?;
    println!("{}", server.address);
    server.runtime.block_on(std::future::pending())
}

/// A server that answers as long as this is kept.
pub struct Running {
    pub address: String,
    runtime: Runtime,
}

/// Serves the site. Port 0 stands for any free one.
pub fn start(project: &Project, port: u16) -> Result<Running, String> {
    let site = project.site();
    if !site.join("index.html").is_file() {
        return Err("there is no site to serve: `cargo xtask build` makes it".to_owned());
    }
    let headers = Arc::new(Headers::read(&project.root.join("www/headers.json"))?);
    let files = ServeDir::new(&site).precompressed_br().precompressed_gzip();
    let files = files.not_found_service(ServeFile::new(site.join("404.html")));
    let routes = Router::new().fallback_service(files).layer(from_fn(move |request: Request, next: Next| {
        let headers = Arc::clone(&headers);
        async move { dressed(&headers, request, next).await }
    }));
    let failed = |error: std::io::Error| format!("port {port}: {error}");
    let runtime = Runtime::new().map_err(failed)?;
    let listener = runtime.block_on(tokio::net::TcpListener::bind(("127.0.0.1", port))).map_err(failed)?;
    let address = format!("http://{}/", listener.local_addr().map_err(failed)?);
    runtime.spawn(async move { axum::serve(listener, routes).await });
    Ok(Running { address, runtime })
}

/// Adds the headers of the path. What is not there now may be there tomorrow, so its absence is not to be kept.
async fn dressed(headers: &Headers, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let found = response.status() != StatusCode::NOT_FOUND;
    for (name, value) in headers.of(if found { &path } else { "/" }) {
        response.headers_mut().insert(name, value);
    }
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}
