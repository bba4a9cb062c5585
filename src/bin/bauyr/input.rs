//! Reading standard input and packs; how a command can end badly.

use std::io::{Read, Write};
use std::process::ExitCode;

use bauyr::{Error, Pack, Value};
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
                eprintln!("bauyr: {message}");
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

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Stream(error.to_string())
    }
}

/// How a command ends.
pub type Done = Result<ExitCode, Failure>;

/// The pack in a file, or the built-in one.
pub fn pack(file: Option<&str>) -> Result<Pack, Failure> {
    let text = match file {
        None => return Ok(Pack::load(&data(bauyr::PACK.as_bytes(), "pack_shape")?)?),
        Some(file) => std::fs::read(file).map_err(|error| Failure::Stream(format!("{file}: {error}")))?,
    };
    Ok(Pack::load(&data(&text, "pack_shape")?)?)
}

/// Plain data from JSON text.
pub fn data(text: &[u8], code: &'static str) -> Result<Value, Error> {
    serde_json::from_slice(text).map_err(|error| Error::new(code, "", format!("not JSON: {error}")))
}

/// All of standard input, as plain data.
pub fn standard_input() -> Result<Value, Failure> {
    let mut text = Vec::new();
    std::io::stdin().lock().read_to_end(&mut text)?;
    Ok(data(&text, "invalid_shape")?)
}

/// Writes JSON on a line.
pub fn print(value: &impl Serialize) -> Done {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, value).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(ExitCode::SUCCESS)
}
