//! Deciding requests.

use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use bauyr::{Error, Pack, Value};
use serde::Serialize;

use crate::input::{Done, data, pack, print, standard_input};

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
    each_line(&pack(pack_file)?, bauyr::check)
}

/// What would clear the grounds that apply to the request of each line.
pub fn remedies_of_lines(pack_file: Option<&str>) -> Done {
    each_line(&pack(pack_file)?, bauyr::remedies)
}

fn each_line<'p, T: Serialize>(pack: &'p Pack, answer: impl Fn(&'p Pack, &Value) -> Result<T, Error>) -> Done {
    let mut input = std::io::stdin().lock();
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let answer = data(&line, "invalid_shape").and_then(|request| answer(pack, &request));
        let written = answer.map(|answer| serde_json::to_writer(&mut out, &answer));
        let written = written.unwrap_or_else(|error| serde_json::to_writer(&mut out, &serde_json::json!({ "error": error })));
        written.map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        line.clear();
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
