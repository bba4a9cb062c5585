//! Compiles the law that is built in, and writes down the names behind its numbers.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use bauyr::{PACK, Pack};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    let pack = Pack::parse(PACK.as_bytes())?;
    fs::write(out.join("law.bin"), pack.law().to_bytes())?;
    fs::write(out.join("tables.json"), serde_json::to_string(&pack.tables())?)?;
    // The law comes with the engine, which is built anew where it changes.
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
