//! From a request to its report.

use super::evaluator::Evaluator;
use super::report::Report;
use super::request::Request;
use super::rows::Rows;
use crate::law::Law;

/// Decides a request: what of it follows is numbers, see [`Report::encode`], and has ids where it is
/// [named](Report::named). `None` where the law has no such edition and list:
/// the request was read for another one.
///
/// ```
/// use bauyr::{Outcome, Pack, Request, decide, json};
///
/// let pack = Pack::parse(bauyr::PACK.as_bytes())?;
/// let nothing = br#"{"service": "foster", "channel": "portal", "date": "2026-06-10", "answers": {"children": [{}]}}"#;
/// let request = Request::read(&pack, &json::parse(nothing, "invalid_shape")?)?;
/// let report = decide(pack.law(), &request).expect("a request of this law");
/// assert_eq!(report.outcome, Outcome::Undecided);
///
/// // Written as JSON it is with the ids of its law.
/// assert!(serde_json::to_string(&report.named(pack.names())).is_ok());
/// # Ok::<(), bauyr::Error>(())
/// ```
///
/// Without ids it cannot be written:
///
/// ```compile_fail,E0277
/// # use bauyr::{Pack, Request, decide, json};
/// # let pack = Pack::parse(bauyr::PACK.as_bytes())?;
/// # let nothing = br#"{"service": "foster", "channel": "portal", "date": "2026-06-10", "answers": {"children": [{}]}}"#;
/// # let request = Request::read(&pack, &json::parse(nothing, "invalid_shape")?)?;
/// let report = decide(pack.law(), &request).expect("a request of this law");
/// assert!(serde_json::to_string(&report).is_ok());
/// # Ok::<(), bauyr::Error>(())
/// ```
pub fn decide<'l>(law: &'l Law, request: &Request) -> Option<Report<'l>> {
    let plan = law.plan(request.edition, request.list)?;
    let mut rows = Rows::new(law, plan, request);
    rows.explain(plan, Evaluator::new(&law.diagrams, &request.answers));
    Some(rows.report(law, plan, request))
}
