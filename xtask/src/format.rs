//! `cargo xtask format`: how code is laid out, each language by the program that is used for it.

use crate::prerequisites;
use crate::process::run as succeed;
use crate::project::Project;

/// What holds code in Rust: the workspace, and what stands outside of it.
const CRATES: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// Says what is laid out otherwise, or lays it out.
pub fn run(project: &Project, write: bool) -> Result<(), String> {
    prerequisites::node(project)?;
    let rust = CRATES.map(|manifest| {
        let mut cargo = project.cargo();
        cargo.args(["fmt", "--all", "--manifest-path", manifest]).args((!write).then_some("--check"));
        succeed(&mut cargo)
    });
    let others = succeed(project.node_program("biome").arg("format").args(write.then_some("--write")));
    rust.into_iter()
        .chain([others])
        .collect::<Result<_, _>>()
        .map_err(|error| format!("{error}\n`cargo xtask format --write` lays out everything"))
}
