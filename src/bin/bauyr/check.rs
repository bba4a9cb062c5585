//! Deciding requests.

use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use crate::input::{Done, data, pack, print, standard_input};

/// One request.
pub fn one(pack_file: Option<&str>) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::check(&pack, &standard_input()?)?)
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
    let mut input = std::io::stdin().lock();
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let report = data(&line, "invalid_shape").and_then(|request| {
            let report = bauyr::check(&pack, &request)?;
            Ok(serde_json::to_writer(&mut out, &report))
        });
        let written = report.unwrap_or_else(|error| serde_json::to_writer(&mut out, &serde_json::json!({ "error": error })));
        written.map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        line.clear();
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
