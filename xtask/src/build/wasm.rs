//! The engine, compiled for the browser: once with the law that is built in, and once for any law.

use std::env;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::files::{fresh, read, read_text, write};
use crate::process::{output, run};
use crate::project::Project;

/// The compiled engine and the module by which JavaScript calls it.
pub struct Engine {
    pub wasm: PathBuf,
    pub js: PathBuf,
}

/// Which law the engine decides by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Law {
    /// The one that is built in, compiled: what the page loads.
    BuiltIn,
    /// Any, read when it runs.
    Any,
}

pub fn build(project: &Project, law: Law) -> Result<Engine, String> {
    let compiled = compile(project, law)?;
    if law == Law::BuiltIn {
        holds_law(project, &compiled)?;
    }
    let folder = project.scratch.join(if law == Law::BuiltIn { "bindgen" } else { "bindgen-any-law" });
    fresh(&folder)?;
    bind(&compiled, &folder)?;
    Ok(Engine { wasm: folder.join("engine_bg.wasm"), js: folder.join("engine_bg.js") })
}

fn compile(project: &Project, law: Law) -> Result<PathBuf, String> {
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
    if law == Law::Any {
        cargo.args(["--features", "any-law"]);
    }
    cargo.env("BAUYR_LAW", &project.law).env("CARGO_ENCODED_RUSTFLAGS", flags(project)?);
    run(&mut cargo)?;
    let metadata = output(project.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let target = metadata.get("target_directory").and_then(Value::as_str).ok_or("cargo metadata names no target directory")?;
    Ok(Path::new(target).join("wasm32-unknown-unknown/release-wasm/bauyr_wasm.wasm"))
}

/// The engine must hold, byte for byte, what the pack of the law compiles to.
fn holds_law(project: &Project, wasm: &Path) -> Result<(), String> {
    let text = read_text(&project.law.join("pack.json"))?;
    let pack: bauyr::Value = serde_json::from_str(&text).map_err(|error| format!("pack.json: {error}"))?;
    let law = bauyr::Pack::load(&pack).map_err(|error| format!("pack.json: {error}"))?.law().to_bytes();
    let held = read(wasm)?.windows(law.len()).any(|bytes| bytes == law);
    if held { Ok(()) } else { Err("the compiled engine does not hold the law of pack.json".to_owned()) }
}

/// A stack of a quarter of the usual size is four times what the deepest pack needs. Loops are left as they are written:
/// made "stronger" they are longer.
const SMALL: &[&str] = &["-Clink-arg=-zstack-size=262144", "-Cllvm-args=-disable-lsr"];

/// Panics name the source file. Without the folders of the machine the same sources give the same bytes anywhere.
fn flags(project: &Project) -> Result<String, String> {
    let home = env::home_dir().unwrap_or_default();
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = output(project.program("rustc").args(["--print", "sysroot"]))?;
    let hidden = [project.root.clone(), cargo_home.join("registry/src"), PathBuf::from(sysroot.trim())];
    let flags = hidden.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    Ok(flags.chain(SMALL.iter().map(|flag| (*flag).to_owned())).collect::<Vec<_>>().join("\x1f"))
}

fn bind(wasm: &Path, folder: &Path) -> Result<(), String> {
    let failed = |error| format!("wasm-bindgen: {error:?}");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("engine");
    // Types are written by hand. For bundlers it makes no loader: ours, npm/src/start.js, weighs a third of its own.
    bindgen.bundler(true).map_err(failed)?.typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output().map_err(failed)?;
    // What the compiler was allowed to use; no browser reads it.
    output.wasm_mut().customs.remove_raw("target_features");
    output.emit(folder).map_err(failed)?;
    let script = folder.join("engine_bg.js");
    write(&script, decoding_late(&read_text(&script)?)?)
}

/// What decodes texts, made when one comes: made when the script loads it would keep the script from loading where there is no
/// decoder. What little there is to decode can be done without one.
fn decoding_late(script: &str) -> Result<String, String> {
    let (before, rest) = script.split_once("let cachedTextDecoder").ok_or("wasm-bindgen makes no decoder")?;
    let (_, after) = rest.split_once("\nlet WASM_VECTOR_LEN").ok_or("wasm-bindgen's decoder ends elsewhere")?;
    Ok([before, DECODING, "\nlet WASM_VECTOR_LEN", after].concat())
}

const DECODING: &str = "\
function decodeText(bytes) {
    if (globalThis.TextDecoder) return new TextDecoder().decode(bytes);
    let text = '';
    for (const byte of bytes) text += '%' + (byte + 256).toString(16).slice(1);
    return decodeURIComponent(text);
}
";
