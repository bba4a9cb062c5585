//! `cargo xtask test`: everything that is checked, in one go.

mod tally;

use std::process::Command;
use std::thread;

use self::tally::{Tally, count};
use crate::files::entries;
use crate::process::run as succeed;
use crate::project::Project;
use crate::{build, deny, format, licences, prerequisites, serve, size};

struct Step {
    name: &'static str,
    /// Such a step needs programs that have to be installed. It is left out of a quick run.
    installs: bool,
    run: fn(&Project) -> Result<Tally, String>,
}

/// A step that passes or fails as a whole.
const fn check(name: &'static str, run: fn(&Project) -> Result<Tally, String>) -> Step {
    Step { name, installs: false, run }
}

const STEPS: &[Step] = &[
    check("format", |project| once(format::run(project, false))),
    check("lints of Rust", |project| once(succeed(project.cargo().args(CLIPPY)))),
    check("lints of JavaScript and styles", |project| once(succeed(project.node_program("biome").args(BIOME)))),
    check("tests in Rust", |project| count(project.cargo().args(["test", "--workspace", "--no-fail-fast"]))),
    check("build", |project| once(build::run(project))),
    check("size", |project| once(size::run(project))),
    check("licences", |project| once(licences::run(project))),
    check("types of JavaScript", |project| once(succeed(&mut project.node_program("tsc")))),
    check("tests in Node", |project| node_tests(project, "tests/node", &mut node(project))),
    Step { name: "cargo deny", installs: true, run: |project| once(deny::run(project)) },
    Step { name: "site on nginx", installs: true, run: deploy_tests },
    Step { name: "engine in the browser", installs: true, run: wasm_tests },
    Step { name: "page in the browser", installs: true, run: page_tests },
    Step { name: "pages of others", installs: true, run: host_tests },
];

const CLIPPY: [&str; 6] = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
const BIOME: [&str; 2] = ["lint", "--error-on-warnings"];

/// Milliseconds that a file of tests may take in Node. Tests that wait for a browser have shorter limits of their own.
const NODE_LIMIT: &str = "900000";
/// Seconds that the tests of the engine may take in the browser.
const WASM_LIMIT: &str = "120";

/// The engines that the page is tested in. `BAUYR_ENGINES=chromium` names fewer.
const ENGINES: &str = "chromium,firefox,webkit";

pub fn run(project: &Project, quick: bool) -> Result<(), String> {
    prerequisites::node(project)?;
    prerequisites::wasm_target(project)?;
    thread::scope(|scope| {
        if !quick {
            // They take a minute each to compile and are needed last. A failure is met there.
            scope.spawn(|| prerequisites::cargo_deny(project).is_ok());
            if engines().contains("firefox") {
                scope.spawn(|| prerequisites::geckodriver(project).is_ok());
            }
        }
        steps(project, quick)
    })
}

fn steps(project: &Project, quick: bool) -> Result<(), String> {
    let mut total = Tally::default();
    let mut failed = Vec::new();
    for step in STEPS.iter().filter(|step| !(quick && step.installs)) {
        println!("\n=== {}", step.name);
        let tally = (step.run)(project).unwrap_or_else(|error| {
            println!("{error}");
            Tally { passed: 0, failed: 1 }
        });
        if tally.failed > 0 {
            failed.push(step.name);
        }
        total += tally;
    }
    println!();
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

fn node(project: &Project) -> Command {
    let mut node = project.program("node");
    node.args(["--test", "--test-reporter=spec"]).arg(format!("--test-timeout={NODE_LIMIT}"));
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
    let mut total = Tally::default();
    for features in [&[][..], &["--features", "any-law"]] {
        let mut test = project.cargo();
        test.args(["test", "--package", "bauyr-wasm", "--target", "wasm32-unknown-unknown", "--no-fail-fast"]).args(features);
        // The runner takes the first driver it finds. The page's own tests see to other engines.
        test.env("CHROMEDRIVER", "chromedriver").env_remove("GECKODRIVER");
        total += count(test.env("WASM_BINDGEN_TEST_TIMEOUT", WASM_LIMIT))?;
    }
    Ok(total)
}

fn engines() -> String {
    std::env::var("BAUYR_ENGINES").unwrap_or_else(|_| ENGINES.to_owned())
}

fn page_tests(project: &Project) -> Result<Tally, String> {
    let engines = engines();
    prerequisites::browsers(project, &engines)?;
    let site = serve::start(project, 0)?;
    let mut node = node(project);
    // Two files at once, each with a browser of its own: one alone waits half of its time.
    node.arg("--test-concurrency=2").env("BAUYR_SITE", &site.address).env("BAUYR_ENGINES", &engines);
    if engines.contains("firefox") {
        node.env("GECKODRIVER", prerequisites::geckodriver(project)?);
    }
    // Selenium is to use the drivers of the machine, and to tell nobody of it.
    node.env("SE_OFFLINE", "true").env("SE_AVOID_STATS", "true");
    node_tests(project, "tests/browser", &mut node)
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
