//! `cargo xtask vitals`: how long the way to a result is, how fast the page is on a cheap phone and a slow line, beside a bare page, and
//! what Lighthouse says of it. By hand: even ratios of times want a machine that does little else.

use crate::process::run as succeed;
use crate::project::Project;
use crate::{prerequisites, serve};

/// The tests that hold pages, taps, screens, words and sheets of paper, and print them.
const LENGTHS: [&str; 2] = ["tests/browser/length-way.test.mjs", "tests/browser/length-result.test.mjs"];

pub fn run(project: &Project) -> Result<(), String> {
    prerequisites::node(project)?;
    prerequisites::browsers(project, "chromium")?;
    let here = project.root.join("xtask/vitals");
    if prerequisites::packages_are_stale(&here) {
        let mut npm = project.program("npm");
        succeed(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&here))?;
    }
    let length = {
        let site = serve::start(project, 0)?;
        let mut node = project.program("node");
        node.args(["--test", "--test-reporter=spec"]).args(LENGTHS).env("BAUYR_SITE", &site.address);
        succeed(&mut node)
    };
    let times = succeed(project.program("node").arg(here.join("vitals.mjs")).arg(project.site()));
    length.and(times)
}
