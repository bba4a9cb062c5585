//! Deciding requests.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use bauyr::Request;
use serde::Serialize;

use crate::input::{Done, Failure, data, pack, print, standard_input};
use crate::numbers::Numbers;
use crate::written::Writer;

/// One request.
pub fn one(pack_file: Option<&str>) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::check(&pack, &standard_input()?)?)
}

/// What would clear the grounds that apply to one request.
pub fn remedies(pack_file: Option<&str>) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::remedies(&pack, &standard_input()?)?)
}

/// What another edition would decide on one request.
pub fn compare(pack_file: Option<&str>, edition: &str) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::compare(&pack, &standard_input()?, edition)?)
}

/// The facts in asking order.
pub fn questions(pack_file: Option<&str>, edition: Option<&str>) -> Done {
    print(&pack(pack_file)?.questions(edition)?)
}

/// Services, channels, editions.
pub fn catalogue(pack_file: Option<&str>) -> Done {
    print(&pack(pack_file)?.catalogue())
}

/// A request a line; whatever a line holds, the next one is still answered.
pub fn lines(pack_file: Option<&str>) -> Done {
    let pack = pack(pack_file)?;
    let (mut numbers, mut writer) = (Numbers::new(&pack), Writer::new(&pack));
    each_line(|line, out| {
        let strictly = || Request::read(&pack, &data(line, "invalid_shape")?);
        let request = numbers.request(line).map_or_else(strictly, Ok)?;
        let report = bauyr::decide(&pack, &request)?;
        let from = out.len();
        if writer.write(&request, &report, out).is_none() {
            out.truncate(from);
            put(out, &report)?;
        }
        Ok(())
    })
}

/// What would clear the grounds that apply to the request of each line.
pub fn remedies_of_lines(pack_file: Option<&str>) -> Done {
    let pack = pack(pack_file)?;
    each_line(|line, out| put(out, &bauyr::remedies(&pack, &data(line, "invalid_shape")?)?))
}

/// Answers that have been written are handed on when they are so many bytes.
const HANDED_ON: usize = 1 << 16;

/// Hands out the lines; what is written of each goes out on a line, or else the error.
fn each_line(mut answer: impl FnMut(&[u8], &mut Vec<u8>) -> Result<(), Failure>) -> Done {
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    let (mut line, mut out) = (Vec::new(), Vec::with_capacity(2 * HANDED_ON));
    while input.read_until(b'\n', &mut line)? > 0 {
        match answer(line.strip_suffix(b"\n").unwrap_or(&line), &mut out) {
            Err(Failure::Refused(error)) => put(&mut out, &serde_json::json!({ "error": error }))?,
            done => done?,
        }
        out.push(b'\n');
        line.clear();
        if out.len() >= HANDED_ON {
            output.write_all(&out)?;
            out.clear();
        }
    }
    output.write_all(&out)?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn put(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Failure> {
    Ok(serde_json::to_writer(out, value).map_err(std::io::Error::from)?)
}
