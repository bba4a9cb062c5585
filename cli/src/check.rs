//! Deciding requests.

use std::path::Path;

use bauyr::Writer;
use bauyr::json::parse;

use crate::input::{Done, pack, print, put, standard_input};
use crate::lines;

/// One request.
pub fn one(pack_file: Option<&Path>) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::check(&pack, &parse(&standard_input()?, "invalid_shape")?)?)
}

/// What would clear the grounds that apply to one request.
pub fn remedies(pack_file: Option<&Path>) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::remedies(&pack, &parse(&standard_input()?, "invalid_shape")?)?)
}

/// What another edition would decide on one request.
pub fn compare(pack_file: Option<&Path>, edition: &str) -> Done {
    let pack = pack(pack_file)?;
    print(&bauyr::compare(&pack, &parse(&standard_input()?, "invalid_shape")?, edition)?)
}

/// The facts in asking order.
pub fn questions(pack_file: Option<&Path>, edition: Option<&str>) -> Done {
    print(&pack(pack_file)?.questions(edition)?)
}

/// Services, channels, editions.
pub fn catalogue(pack_file: Option<&Path>) -> Done {
    print(&pack(pack_file)?.catalogue())
}

/// A request a line; whatever a line holds, the next one is still answered.
pub fn lines(pack_file: Option<&Path>) -> Done {
    let pack = pack(pack_file)?;
    let mut writer = Writer::new(pack.names());
    lines::each(|line, out| {
        let report = bauyr::check(&pack, &parse(line, "invalid_shape")?)?;
        Ok(writer.write(&report, out)?)
    })
}

/// What would clear the grounds that apply to the request of each line.
pub fn remedies_of_lines(pack_file: Option<&Path>) -> Done {
    let pack = pack(pack_file)?;
    lines::each(|line, out| put(out, &bauyr::remedies(&pack, &parse(line, "invalid_shape")?)?))
}
