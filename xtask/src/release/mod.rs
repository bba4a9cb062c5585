//! `cargo xtask release`: the files of a release. The same commit gives the same bytes on every machine that has the
//! same tools; docs/release.md says how to see that.

mod archive;
mod currency;
mod sbom;

use std::env;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

pub use self::currency::UNLESS;
use crate::build;
use crate::files::{entries, fresh, read, write};
use crate::process::{output, run as succeed};
use crate::project::Project;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Makes the release. A law that nobody has compared with its source for long is refused, unless `unchecked_law` says to go on.
pub fn run(project: &Project, unchecked_law: bool) -> Result<(), String> {
    if !unchecked_law {
        currency::hold(&project.law, currency::today())?;
    }
    let date = date(project)?;
    build::run(project)?;
    let folder = project.out.join("release");
    fresh(&folder)?;
    let name = format!("bauyr-{VERSION}-site");
    let parts = [("site", project.site()), ("deploy", project.deploy())];
    write(&folder.join(format!("{name}.tar.gz")), archive::pack(&name, &parts, date)?)?;
    npm_package(project, &folder)?;
    write(&folder.join("bauyr.html"), read(&project.single_file())?)?;
    write(&folder.join(format!("bauyr-{VERSION}.cdx.json")), sbom::list(project, date)?)?;
    write(&folder.join("SHA256SUMS"), sums(&folder)?)?;
    println!("{}", folder.display());
    Ok(())
}

/// The date that everything in the release bears, in seconds since 1970: of `SOURCE_DATE_EPOCH`, or of the commit.
fn date(project: &Project) -> Result<u64, String> {
    let given = if let Ok(given) = env::var("SOURCE_DATE_EPOCH") {
        given
    } else {
        let changed = output(project.program("git").args(["status", "--porcelain"]))?;
        if !changed.is_empty() {
            return Err(format!("a release is of a commit, or of the date SOURCE_DATE_EPOCH; this is in none:\n{changed}"));
        }
        output(project.program("git").args(["log", "-1", "--format=%ct"]))?
    };
    given.trim().parse().map_err(|_| format!("`{}` is no date in seconds since 1970", given.trim()))
}

/// `bauyr-<version>.tgz`. npm writes neither names nor times of the machine.
fn npm_package(project: &Project, folder: &Path) -> Result<(), String> {
    let mut npm = project.program("npm");
    npm.args(["pack", "--ignore-scripts", "--silent", "--pack-destination"]).arg(folder);
    succeed(npm.arg(project.npm()))
}

/// As `sha256sum --check` reads it.
fn sums(folder: &Path) -> Result<String, String> {
    let mut sums = String::new();
    for path in entries(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        for byte in Sha256::digest(read(&path)?) {
            let _ = write!(sums, "{byte:02x}");
        }
        let _ = writeln!(sums, "  {name}");
    }
    Ok(sums)
}
