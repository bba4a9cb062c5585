//! Decides, for the three services of guardianship, patronage and foster care in Kazakhstan, which refusal grounds
//! threaten, which papers are missing, and by when, from the law as data and a person's answers.
//!
//! Pure: no clock, no input or output, no JavaScript, no prose. The law is data, read from a [`Pack`]; [`check`] answers a request
//! with a [`Report`]; [`remedies`] says what would clear the grounds that apply; [`compare`] what another edition of the law would
//! decide; a [`Session`] answers one changed answer at a time. Whatever is refused is an [`Error`] with a stable code, and the
//! path of what is wrong.
//!
//! A pack is compiled to a [`Law`], which is numbers alone and decides, and to [`Names`], the ids for these numbers. Whoever has
//! ids asks [`check`]; whoever has numbers, as a page has, asks [`decide`], and [names](Report::named) the report, or not.
//!
//! ```
//! use bauyr::{GroundState, Outcome, Pack, check, json};
//!
//! let pack = Pack::parse(bauyr::PACK.as_bytes())?;
//! let request = json::parse(
//!     br#"{
//!         "service": "guardianship", "channel": "portal", "date": "2026-02-10",
//!         "answers": { "applicant": { "birth_date": "2009-05-01" }, "children": [{}] }
//!     }"#,
//!     "invalid_shape",
//! )?;
//! let report = check(&pack, &request)?;
//!
//! // The applicant is a minor, so the first ground applies, whatever the other answers are.
//! assert_eq!(report.outcome, Outcome::RefusalLikely);
//! assert_eq!(report.grounds.first().map(|ground| ground.state), Some(GroundState::Applies));
//! // What could still change something, in asking order.
//! assert_eq!(report.missing_facts().next().as_deref(), Some("children.0.birth_date"));
//!
//! let refused = check(&pack, &json::parse(b"{}", "invalid_shape")?).unwrap_err();
//! assert_eq!((refused.code, refused.path.as_str()), ("invalid_shape", "service"));
//! # Ok::<(), bauyr::Error>(())
//! ```

pub mod contract;
mod engine;
mod error;
mod law;
mod names;
mod pack;
mod plain;

pub use engine::decide;
pub use engine::remedies::Remedies;
pub use engine::report::{DocumentRow, GroundRow, GroundState, Need, Outcome, Report, State};
pub use engine::request::Request;
pub use engine::session::Session;
pub use engine::wire;
pub use error::Error;
pub use law::calendar::{Calendar, TakesApplications};
pub use law::slot::Slot;
pub use law::{DateTest, Law, MAX_CHILDREN, Moment, Remedy};
#[cfg(feature = "writer")]
pub use names::Writer;
pub use names::{Catalogue, Comparison, Named, Question, check, compare, remedies};
pub use pack::{
    Concluded, Condition, Contents, Dated, Document, Edition, Fact, Ground, Kind, List, Names, Note, Pack, Service,
    SubsistenceMinimum,
};
#[cfg(feature = "json")]
pub use plain::json;
pub use plain::value::Value;

/// The pack that is built in: the law as `law/` has it, as JSON text.
pub const PACK: &str = include_str!(env!("BAUYR_PACK"));
