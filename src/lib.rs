//! Decides, for the three services of guardianship, patronage and foster care in Kazakhstan, which refusal grounds
//! threaten, which papers are missing, and by when, from the law as data and a person's answers.
//!
//! Pure: no clock, no input or output, no JavaScript, no prose. [`Pack::load`] reads the law, [`check`] answers a request.

mod answers;
mod calendar;
mod catalogue;
mod check;
pub mod codes;
mod compare;
mod compiled;
mod date;
mod decide;
mod diagram;
mod error;
mod faults;
mod numbered;
mod pack;
mod plain;
mod plan;
mod reason;
mod remedies;
mod report;
mod request;
mod rows;
mod scene;
mod session;
mod strict;
mod value;

pub use calendar::{Calendar, TakesApplications};
pub use catalogue::{Catalogue, Questions};
pub use check::{check, decide};
pub use compare::{Comparison, compare};
pub use error::Error;
pub use pack::{
    Concluded, Condition, DateTest, Dated, Document, Edition, Fact, Ground, Kind, List, Moment, Note, Pack, Service,
    SubsistenceMinimum, Way,
};
pub use remedies::{Remedies, remedies};
pub use report::{DocumentRow, GroundRow, GroundState, Need, Outcome, Report, State};
pub use request::Request;
pub use session::Session;
pub use value::Value;

/// The pack that is built in: the law as `law/` has it, as JSON text.
pub const PACK: &str = include_str!(env!("BAUYR_PACK"));
