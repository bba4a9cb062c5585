//! Where things are.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::options::Options;

pub struct Project {
    pub root: PathBuf,
    /// The folder of the law.
    pub law: PathBuf,
    /// The folder that gets `npm`, `site`, `deploy` and `bauyr.html`.
    pub out: PathBuf,
    /// Where the site will stand, if that is known.
    pub address: Option<String>,
    /// Half-done things.
    pub scratch: PathBuf,
}

impl Project {
    pub fn new(options: &Options) -> Result<Self, String> {
        // As cargo says when it runs this: the project may have been moved since it was compiled.
        let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&here).parent().ok_or("xtask stands in no folder")?.to_owned();
        let law = match options.value("law") {
            Some(given) => std::fs::canonicalize(given).map_err(|error| format!("{given}: {error}"))?,
            None => root.join("law"),
        };
        let out = match options.value("out") {
            Some(given) => std::path::absolute(given).map_err(|error| format!("{given}: {error}"))?,
            None => root.join("dist"),
        };
        let scratch = root.join("target/xtask");
        let address = options.value("site").map(ToOwned::to_owned);
        Ok(Self { root, law, out, address, scratch })
    }

    pub fn npm(&self) -> PathBuf {
        self.out.join("npm")
    }

    pub fn site(&self) -> PathBuf {
        self.out.join("site")
    }

    /// What servers of the site are set up with.
    pub fn deploy(&self) -> PathBuf {
        self.out.join("deploy")
    }

    /// The page that is one file.
    pub fn single_file(&self) -> PathBuf {
        self.out.join("bauyr.html")
    }

    /// A program that an npm package brings.
    pub fn node_program(&self, name: &str) -> std::process::Command {
        let mut command = std::process::Command::new(self.root.join("node_modules/.bin").join(name));
        command.current_dir(&self.root);
        command
    }

    /// A program of the machine, started at the root of the project.
    pub fn program(&self, name: impl AsRef<OsStr>) -> std::process::Command {
        let mut command = std::process::Command::new(name);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this. What it says to this program of the program's own crate is left out: dependencies that look at
    /// it would be built anew whenever they are built for another.
    pub fn cargo(&self) -> std::process::Command {
        let mut cargo = self.program(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                cargo.env_remove(&name);
            }
        }
        cargo
    }
}
