//! `cargo xtask build`: the npm package and the site.

mod assets;
pub mod bundle;
pub mod deploy;
mod embed;
mod newest_edition;
mod npm;
mod site;
mod wasm;
mod words;

use self::wasm::Law;
use crate::project::Project;
use crate::{law, prerequisites};

pub fn run(project: &Project) -> Result<(), String> {
    prerequisites::node(project)?;
    prerequisites::wasm_target(project)?;
    law::run(&project.law)?;
    let any_law = wasm::build(project, Law::Any)?;
    let engine = wasm::build(project, Law::BuiltIn)?;
    npm::build(project, &engine, &any_law)?;
    embed::build(project)?;
    site::build(project)?;
    deploy::build(project)?;
    println!("{}", project.out.display());
    Ok(())
}
