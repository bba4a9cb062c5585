//! Plain data: what requests and packs are before anybody has looked at their meaning.

pub mod faults;
#[cfg(feature = "json")]
pub mod json;
pub mod value;
