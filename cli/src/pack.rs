//! Looking into packs.

use crate::input::{Done, pack, print};

/// Says whether a pack is whole: its catalogue if it is, else the first fault.
pub fn check(file: Option<&str>) -> Done {
    print(&pack(file)?.catalogue())
}
