//! The engine, compiled for the browser.

use std::env;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::files::fresh;
use crate::process::{output, run};
use crate::project::Project;

/// The compiled engine and the module that JavaScript loads it by.
pub struct Engine {
    pub wasm: PathBuf,
    pub js: PathBuf,
}

pub fn build(project: &Project) -> Result<Engine, String> {
    let compiled = compile(project)?;
    let folder = project.scratch.join("bindgen");
    fresh(&folder)?;
    bind(&compiled, &folder)?;
    Ok(Engine { wasm: folder.join("engine_bg.wasm"), js: folder.join("engine.js") })
}

fn compile(project: &Project) -> Result<PathBuf, String> {
    let mut cargo = project.cargo();
    cargo.args([
        "build",
        "--package",
        "bauyr-wasm",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "release-wasm",
    ]);
    cargo.env("BAUYR_LAW", &project.law).env("CARGO_ENCODED_RUSTFLAGS", same_everywhere(project)?);
    run(&mut cargo)?;
    let metadata = output(project.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let target = metadata.get("target_directory").and_then(Value::as_str).ok_or("cargo metadata names no target directory")?;
    Ok(Path::new(target).join("wasm32-unknown-unknown/release-wasm/bauyr_wasm.wasm"))
}

/// Panics name the source file. Without the folders of the machine the same sources give the same bytes anywhere.
fn same_everywhere(project: &Project) -> Result<String, String> {
    let home = env::home_dir().unwrap_or_default();
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = output(project.program("rustc").args(["--print", "sysroot"]))?;
    let hidden = [project.root.clone(), cargo_home.join("registry/src"), PathBuf::from(sysroot.trim())];
    let flags = hidden.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    Ok(flags.collect::<Vec<_>>().join("\x1f"))
}

fn bind(wasm: &Path, folder: &Path) -> Result<(), String> {
    let failed = |error| format!("wasm-bindgen: {error:?}");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("engine");
    // Types are written by hand, and the address of the compiled file is given by xtask/npm/bauyr.js.
    bindgen.web(true).map_err(failed)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder).map_err(failed)
}
