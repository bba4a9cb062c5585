//! `cargo xtask vitals`: how fast the page is on a cheap phone and a slow line, and what Lighthouse says of it. By hand: times
//! depend on what else the machine does.

use crate::process::run as succeed;
use crate::project::Project;
use crate::{prerequisites, serve};

pub fn run(project: &Project) -> Result<(), String> {
    prerequisites::node(project)?;
    prerequisites::browsers(project, "chromium")?;
    let here = project.root.join("xtask/vitals");
    if prerequisites::packages_are_stale(&here) {
        let mut npm = project.program("npm");
        succeed(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&here))?;
    }
    let site = serve::start(project, 0)?;
    succeed(project.program("node").arg(here.join("vitals.mjs")).arg(&site.address))
}
