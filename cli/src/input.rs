//! Reading standard input and packs, writing answers; how a command can end badly.

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use bauyr::{Error, Pack};
use clap::Args;
use serde::Serialize;

/// Why a command stopped.
pub enum Failure {
    /// The request or pack is not in order.
    Refused(Error),
    /// A file or stream cannot be read or written.
    Stream(String),
}

impl Failure {
    /// Says why on the right stream, with the right exit status.
    pub fn report(self) -> ExitCode {
        match self {
            Failure::Refused(error) => match print(&error) {
                Ok(_) => ExitCode::from(2),
                Err(failure) => failure.report(),
            },
            Failure::Stream(message) => {
                complain(&format!("bauyr: {message}"));
                ExitCode::from(74)
            }
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Refused(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::Stream(error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Stream(error.to_string())
    }
}

/// How a command ends.
pub type Done = Result<ExitCode, Failure>;

/// The pack in a file, or the built-in one.
pub fn pack(file: Option<&Path>) -> Result<Pack, Failure> {
    Ok(match file {
        None => Pack::parse(bauyr::PACK.as_bytes())?,
        Some(file) => Pack::parse(&read(file)?)?,
    })
}

/// A file.
pub fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(file).map_err(|error| Failure::Stream(format!("{}: {error}", file.display())))
}

/// No request is longer: one of twenty children with all papers has some twenty thousand bytes.
pub const LONGEST: usize = 16 << 20;

/// What is said of a longer one.
pub fn too_long() -> Error {
    Error::new("invalid_shape", "", "longer than 16 MiB")
}

/// All of standard input.
pub fn standard_input() -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
    std::io::stdin().lock().take(most).read_to_end(&mut text)?;
    if text.len() > LONGEST {
        return Err(too_long().into());
    }
    Ok(text)
}

/// In which form something is said: in words, for people, if not told otherwise.
#[derive(Args, Clone, Copy)]
pub struct Form {
    /// Write JSON
    #[arg(long)]
    json: bool,
}

impl Form {
    /// Says it: as data, or as the words for it.
    pub fn say(self, data: &impl Serialize, words: impl FnOnce() -> String) -> Done {
        if self.json { print(data) } else { say(words().as_bytes()) }
    }
}

/// Writes JSON on a line.
pub fn print(value: &impl Serialize) -> Done {
    let mut line = Vec::new();
    put(&mut line, value)?;
    line.push(b'\n');
    say(&line)
}

/// Adds JSON to what is to be written.
pub fn put(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Failure> {
    Ok(serde_json::to_writer(out, value)?)
}

/// Writes to standard output, all of it.
pub fn say(text: &[u8]) -> Done {
    let mut out = std::io::stdout().lock();
    out.write_all(text)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes to standard error. Where that is impossible there is nobody to be told.
pub fn complain(text: &str) {
    let _nobody = writeln!(std::io::stderr(), "{text}");
}
