//! Proof that the rules are whole.

use crate::input::{Done, pack, print};

pub fn text(pack_file: Option<&str>) -> Done {
    json(pack_file)
}

pub fn json(pack_file: Option<&str>) -> Done {
    print(&pack(pack_file)?.catalogue())
}
