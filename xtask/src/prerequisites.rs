//! What the machine must have. What can be fetched without asking is fetched, of the rest one clear line is said.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::process::{output, run};
use crate::project::Project;

/// The first Node that has `process.getBuiltinModule` and runs Sass.
const NODE: (u32, u32) = (20, 19);

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What the browser tests start: the engine, each program, and the Debian package that brings it.
const BROWSERS: &[(&str, &str, &str)] = &[
    ("chromium", "chromium", "chromium"),
    ("chromium", "chromedriver", "chromium-driver"),
    ("firefox", "firefox-esr", "firefox-esr"),
    ("webkit", "WebKitWebDriver", "webkit2gtk-driver"),
    ("webkit", "Xvfb", "xvfb"),
];

/// Chromium without what is around the page, which takes half of the work. Where there is none the tests take Chromium itself.
const SHELL: &str = "chromium-headless-shell";

/// What the tests of deployment start: each file, and the Debian package that brings it.
const NGINX: &[(&str, &str)] = &[
    ("/usr/sbin/nginx", "nginx-light"),
    ("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so", "libnginx-mod-http-brotli-static"),
];

/// Firefox's driver, which Debian does not have, and its version.
const GECKODRIVER: (&str, &str) = ("geckodriver", "=0.37.0");
const CARGO_DENY: (&str, &str) = ("cargo-deny", "=0.20.2");

/// Node, npm and the packages of package-lock.json.
pub fn node(project: &Project) -> Result<(), String> {
    let (major, minor) = NODE;
    let needed = format!("Node {major}.{minor} or newer is needed (https://nodejs.org)");
    let Ok(version) = output(project.program("node").arg("--version")) else {
        return Err(needed);
    };
    if node_version(&version).is_none_or(|found| found < NODE) {
        return Err(format!("{needed}, this is {}", version.trim()));
    }
    if !on_path("npm") {
        return Err("npm is needed: it comes with Node, or as the package `npm` of the system".to_owned());
    }
    if packages_are_stale(&project.root) {
        // No package is given the chance to run a script of its own.
        run(project.program("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    }
    Ok(())
}

fn node_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// npm leaves a file behind when it is done. One older than the lock file is of another lock file.
pub fn packages_are_stale(root: &Path) -> bool {
    let changed = |file: &str| root.join(file).metadata().and_then(|data| data.modified()).ok();
    changed("node_modules/.package-lock.json").is_none_or(|installed| Some(installed) < changed("package-lock.json"))
}

/// The standard library for WebAssembly. Looked for among rustc's files, as there may be a Rust without rustup.
pub fn wasm_target(project: &Project) -> Result<(), String> {
    let sysroot = output(project.program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).exists() {
        return Ok(());
    }
    if !on_path("rustup") {
        return Err(format!("the Rust target {WASM_TARGET} is needed: get it from the system's packages or by rustup"));
    }
    run(project.program("rustup").args(["target", "add", WASM_TARGET]))
}

/// The browsers of these engines, and their drivers.
pub fn browsers(project: &Project, engines: &str) -> Result<(), String> {
    let wanted = BROWSERS.iter().filter(|(engine, program, _)| engines.contains(engine) && !on_path(program));
    install(project, &wanted.map(|(_, _, package)| *package).collect::<Vec<_>>())
}

/// Chromium without what is around the page, where it can be had.
pub fn shell(project: &Project) {
    if !on_path(SHELL) && install(project, &[SHELL]).is_err() {
        println!("without {SHELL} the tests take longer");
    }
}

/// nginx, and its module that sends what is compressed already.
pub fn nginx(project: &Project) -> Result<(), String> {
    let wanted = NGINX.iter().filter(|(file, _)| !Path::new(file).is_file());
    install(project, &wanted.map(|(_, package)| *package).collect::<Vec<_>>())
}

/// Installs packages of Debian.
fn install(project: &Project, missing: &[&str]) -> Result<(), String> {
    if missing.is_empty() {
        return Ok(());
    }
    let wanted = missing.join(" ");
    if !on_path("apt-get") || output(project.program("id").arg("-u"))?.trim() != "0" {
        return Err(format!("the tests need {wanted}: apt-get install --no-install-recommends {wanted}"));
    }
    println!("installing {wanted}");
    run(project.program("apt-get").args(["update", "-qq"]))?;
    let mut install = project.program("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    run(install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(missing))
}

/// Where geckodriver is, compiled if need be: once, and whoever else asks meanwhile waits for it.
pub fn geckodriver(project: &Project) -> Result<PathBuf, String> {
    static FOUND: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let given = || env::var_os("GECKODRIVER").map(PathBuf::from);
    FOUND.get_or_init(|| given().map_or_else(|| compiled(project, GECKODRIVER), Ok)).clone()
}

/// Where cargo-deny is, likewise.
pub fn cargo_deny(project: &Project) -> Result<PathBuf, String> {
    static FOUND: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    FOUND.get_or_init(|| compiled(project, CARGO_DENY)).clone()
}

/// A program of that name, or one compiled in this version.
fn compiled(project: &Project, (name, version): (&str, &str)) -> Result<PathBuf, String> {
    if let Some(found) = find(name) {
        return Ok(found);
    }
    let folder = project.scratch.join(name);
    let program = folder.join("bin").join(name);
    if !program.is_file() {
        let mut install = project.cargo();
        install.args(["install", name, "--version", version, "--locked", "--debug", "--quiet", "--root"]);
        run(install.arg(folder).env("CARGO_PROFILE_DEV_DEBUG", "false"))?;
    }
    Ok(program)
}

fn on_path(program: &str) -> bool {
    find(program).is_some()
}

fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::node_version;

    #[test]
    fn a_node_version_is_read() {
        assert_eq!(node_version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(node_version("20"), None);
    }
}
