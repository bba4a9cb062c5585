//! `cargo xtask fuzz`: looks for bytes on which the engine stumbles.
//!
//! The fuzzer is libFuzzer, built into the targets of `fuzz/`. Its coverage comes from flags that stable Rust knows; only the
//! address sanitizer would need nightly, and there is no unsafe code for it to watch.

use std::fs::create_dir_all;
use std::num::NonZeroU16;

use crate::options::Options;
use crate::process::run as succeed;
use crate::project::Project;

/// What is tried, each a module of `fuzz/src`.
const TARGETS: [&str; 6] = ["request", "boundary", "pack", "calendar", "differential", "remedies"];

const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";
/// Flags reach build scripts unless a platform is named.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";
/// Seconds after which a single try counts as endless.
const ENDLESS: u32 = 30;

/// Runs each target for so many minutes; one named target alone. What is found stays in `target/fuzz/found/`.
///
/// # Errors
/// Where bytes have been found on which a target fails.
pub fn run(project: &Project, options: &Options) -> Result<(), String> {
    let minutes = options.value("minutes").unwrap_or("1");
    let seconds = minutes.parse::<NonZeroU16>().map_err(|_| format!("`{minutes}` is no number of minutes"))?;
    let seconds = u32::from(seconds.get()) * 60;
    let target = project.root.join("target/fuzz");
    let mut build = project.cargo();
    build.args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target", PLATFORM, "--target-dir"]);
    succeed(build.arg(&target).env("RUSTFLAGS", COVERAGE))?;
    for name in TARGETS.into_iter().filter(|name| options.value("target").is_none_or(|only| only == *name)) {
        println!("=== {name}");
        let (corpus, found) = (target.join("corpus").join(name), target.join("found"));
        let seeds = project.root.join("fuzz/seeds").join(name);
        for folder in [&corpus, &found] {
            create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let mut fuzzer = project.program(target.join(PLATFORM).join("release").join(name));
        // New bytes that reach something go to the first folder.
        fuzzer.arg(&corpus).arg(&seeds);
        fuzzer.args([format!("-max_total_time={seconds}"), format!("-timeout={ENDLESS}")]);
        fuzzer.args(["-max_len=4096", "-print_final_stats=1"]);
        fuzzer.arg(format!("-artifact_prefix={}/{name}-", found.display()));
        succeed(&mut fuzzer)?;
    }
    Ok(())
}
