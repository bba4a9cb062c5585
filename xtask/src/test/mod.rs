//! `cargo xtask test`: everything that is checked, in one go.

mod tally;
mod times;

use std::process::Command;
use std::thread;
use std::time::Instant;

use self::tally::{Tally, count};
use crate::files::entries;
use crate::process::run as succeed;
use crate::project::Project;
use crate::{build, deny, format, licences, prerequisites, serve, size};

/// How much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scope {
    All,
    Quick,
}

impl Scope {
    /// What the arguments begin with, and the others.
    pub fn read(arguments: &[String]) -> (Self, &[String]) {
        match arguments.split_first() {
            Some((first, rest)) if first == "quick" => (Self::Quick, rest),
            _ => (Self::All, arguments),
        }
    }
}

struct Step {
    name: &'static str,
    /// The only scope that it is for.
    only: Option<Scope>,
    run: fn(&Project) -> Result<Tally, String>,
}

/// A step of every run.
const fn always(name: &'static str, run: fn(&Project) -> Result<Tally, String>) -> Step {
    Step { name, only: None, run }
}

/// A step that takes long, or needs programs that have to be installed.
const fn slow(name: &'static str, run: fn(&Project) -> Result<Tally, String>) -> Step {
    Step { name, only: Some(Scope::All), run }
}

const STEPS: &[Step] = &[
    always("format", |project| once(format::run(project, false))),
    always("lints of Rust", |project| once(succeed(project.cargo().args(CLIPPY)))),
    always("lints of JavaScript and styles", |project| once(succeed(project.node_program("biome").args(BIOME)))),
    always("tests in Rust", |project| count(project.cargo().args(["test", "--workspace", "--no-fail-fast"]))),
    always("build", |project| once(build::run(project))),
    always("size", |project| once(size::run(project, false))),
    always("licences", |project| once(licences::run(project))),
    always("types of JavaScript", |project| once(succeed(&mut project.node_program("tsc")))),
    always("tests in Node", |project| node_tests(project, "tests/node", node(project).args(TWO_AT_ONCE))),
    Step { name: "one way through the page", only: Some(Scope::Quick), run: one_way },
    slow("cargo deny", |project| once(deny::run(project))),
    slow("site on nginx", deploy_tests),
    slow("engine in the browser", wasm_tests),
    slow("page in the browser", page_tests),
    slow("pages of others", host_tests),
];

const CLIPPY: [&str; 6] = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
const BIOME: [&str; 2] = ["lint", "--error-on-warnings"];

/// Milliseconds that a file of tests may take in Node. Tests that wait for a browser have shorter limits of their own.
const NODE_LIMIT: &str = "900000";
/// Seconds that the tests of the engine may take in the browser.
const WASM_LIMIT: &str = "120";

/// The engines that the page is tested in. `BAUYR_ENGINES=chromium` names fewer.
const ENGINES: &str = "chromium,firefox,webkit";

/// Files at once. Node takes one where there are two cores.
const TWO_AT_ONCE: [&str; 1] = ["--test-concurrency=2"];
/// In browsers some wait, as people do between two presses, while others work.
const THREE_AT_ONCE: [&str; 1] = ["--test-concurrency=3"];

pub fn run(project: &Project, scope: Scope) -> Result<(), String> {
    prerequisites::node(project)?;
    prerequisites::wasm_target(project)?;
    thread::scope(|threads| {
        if scope == Scope::All {
            // They take a minute each to compile and are needed last. A failure is met there.
            threads.spawn(|| prerequisites::cargo_deny(project).is_ok());
            if engines().contains("firefox") {
                threads.spawn(|| prerequisites::geckodriver(project).is_ok());
            }
        }
        steps(project, scope)
    })
}

fn steps(project: &Project, scope: Scope) -> Result<(), String> {
    let mut total = Tally::default();
    let mut failed = Vec::new();
    let mut times = Vec::new();
    for step in STEPS.iter().filter(|step| step.only.is_none_or(|only| only == scope)) {
        println!("\n=== {}", step.name);
        let start = Instant::now();
        let tally = (step.run)(project).unwrap_or_else(|error| {
            println!("{error}");
            Tally { passed: 0, failed: 1 }
        });
        times.push((step.name, start.elapsed()));
        if tally.failed > 0 {
            failed.push(step.name);
        }
        total += tally;
    }
    println!("\n{}", times::table(&times));
    if !failed.is_empty() {
        println!("failed: {}", failed.join(", "));
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    // The last line is the verdict.
    if failed.is_empty() { Ok(()) } else { std::process::exit(1) }
}

fn once(result: Result<(), String>) -> Result<Tally, String> {
    result.map(|()| Tally { passed: 1, failed: 0 })
}

/// Node, which says at the end what took longest.
fn node(project: &Project) -> Command {
    let mut node = project.program("node");
    node.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.args(["--test-reporter=./xtask/test-times.mjs", "--test-reporter-destination=stdout"]);
    node.arg(format!("--test-timeout={NODE_LIMIT}"));
    node
}

/// Runs the files of a folder that end in `.test.mjs`. A folder without any has not failed.
fn node_tests(project: &Project, folder: &str, node: &mut Command) -> Result<Tally, String> {
    let files = entries(&project.root.join(folder))?.into_iter().filter(|path| path.to_string_lossy().ends_with(".test.mjs"));
    let files: Vec<_> = files.collect();
    if files.is_empty() {
        return Ok(Tally::default());
    }
    count(node.args(files))
}

/// The site on a real server, at the root and below a path.
fn deploy_tests(project: &Project) -> Result<Tally, String> {
    prerequisites::nginx(project)?;
    let below = project.scratch.join("deploy-below");
    build::deploy::write_to(&below, project, Some("https://example.org/bauyr/"))?;
    node_tests(project, "tests/deploy", node(project).env("BAUYR_DEPLOY_BELOW", below))
}

/// The page's engine and the one for any law.
fn wasm_tests(project: &Project) -> Result<Tally, String> {
    prerequisites::browsers(project, "chromium")?;
    // Built by cargo while it tests another crate, its dependencies would be built anew, see `Project::cargo`.
    succeed(project.cargo().args(["build", "--quiet", "--package", "wasm-test-runner"]))?;
    let runner = std::env::current_exe().map_err(|error| error.to_string())?.with_file_name("wasm-test-runner");
    let mut total = Tally::default();
    for features in [&[][..], &["--features", "any-law"]] {
        let mut test = project.cargo();
        test.args(["test", "--package", "bauyr-wasm", "--target", "wasm32-unknown-unknown", "--no-fail-fast"]).args(features);
        // The runner takes the first driver it finds. The page's own tests see to other engines.
        test.env("CHROMEDRIVER", "chromedriver").env_remove("GECKODRIVER");
        test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner);
        total += count(test.env("WASM_BINDGEN_TEST_TIMEOUT", WASM_LIMIT))?;
    }
    Ok(total)
}

fn engines() -> String {
    std::env::var("BAUYR_ENGINES").unwrap_or_else(|_| ENGINES.to_owned())
}

fn page_tests(project: &Project) -> Result<Tally, String> {
    let engines = engines();
    if engines.contains("chromium") {
        prerequisites::shell(project);
    }
    let site = serve::start(project, 0)?;
    let mut node = in_browsers(project, &engines, &site.address)?;
    node_tests(project, "tests/browser", node.args(THREE_AT_ONCE))
}

/// As a person goes: every list, in one browser.
fn one_way(project: &Project) -> Result<Tally, String> {
    let site = serve::start(project, 0)?;
    count(in_browsers(project, "chromium", &site.address)?.arg("tests/browser/journey.test.mjs"))
}

fn in_browsers(project: &Project, engines: &str, site: &str) -> Result<Command, String> {
    prerequisites::browsers(project, engines)?;
    let mut node = node(project);
    node.env("BAUYR_SITE", site).env("BAUYR_ENGINES", engines);
    if engines.contains("firefox") {
        node.env("GECKODRIVER", prerequisites::geckodriver(project)?);
    }
    // Selenium is to use the drivers of the machine, and to tell nobody of it.
    node.env("SE_OFFLINE", "true").env("SE_AVOID_STATS", "true");
    Ok(node)
}

/// The package as it is published, in pages that others build, with the tools they build with.
fn host_tests(project: &Project) -> Result<Tally, String> {
    prerequisites::browsers(project, "chromium")?;
    // Not `ci`: that refuses a lock file without the builds of other systems, which not every registry has.
    let install =
        ["install", "--no-save", "--prefix", "tests/hosts", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    succeed(project.program("npm").args(install))?;
    let site = serve::start(project, 0)?;
    let mut node = node(project);
    node_tests(project, "tests/hosts", node.env("BAUYR_SITE", &site.address).env("BAUYR_ENGINES", "chromium"))
}

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn quick_is_said_first() {
        let arguments = ["quick".to_owned(), "--port".to_owned()];
        assert_eq!(Scope::read(&arguments), (Scope::Quick, &arguments[1..]));
        assert_eq!(Scope::read(&arguments[1..]), (Scope::All, &arguments[1..]));
        assert_eq!(Scope::read(&[]), (Scope::All, &[][..]));
    }
}
