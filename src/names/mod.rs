//! Ids in, ids out: requests read strictly, and reports, comparisons, remedies and catalogue as JSON. The page's engine has
//! nothing of it.

mod catalogue;
mod check;
mod compare;
mod named;
mod remedies;
mod report;
mod request;
mod tables;
#[cfg(feature = "writer")]
mod writer;

pub use catalogue::{Catalogue, Question};
pub use check::{check, remedies};
pub use compare::{Comparison, compare};
pub use named::Named;
#[cfg(feature = "writer")]
pub use writer::Writer;
