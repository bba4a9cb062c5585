//! From a request with ids to what is said of it with ids.

use super::named::Named;
use super::request::not_a_request;
use crate::engine::decide;
use crate::engine::remedies::Remedies;
use crate::engine::report::Report;
use crate::engine::request::Request;
use crate::error::Error;
use crate::pack::Pack;
use crate::plain::value::Value;

/// Checks a request as plain data.
///
/// # Errors
/// Where the request is not in order, see [`Request::read`].
pub fn check<'p>(pack: &'p Pack, request: &Value) -> Result<Named<'p, Report<'p>>, Error> {
    pack.report(&Request::read(pack, request)?)
}

impl Pack {
    /// The report on a request that has been read, with its ids.
    ///
    /// # Errors
    /// `invalid_shape` where the request was read with another pack.
    pub fn report(&self, request: &Request) -> Result<Named<'_, Report<'_>>, Error> {
        Ok(decide(self.law(), request).ok_or_else(not_a_request)?.named(self.names()))
    }
}

/// Finds what would clear the grounds that threaten a request, see [`Remedies::of`].
///
/// ```
/// use bauyr::{Pack, json, remedies};
///
/// let pack = Pack::parse(bauyr::PACK.as_bytes())?;
/// let withheld = br#"{
///     "service": "guardianship", "channel": "portal", "date": "2026-06-10",
///     "answers": { "applicant": { "data_consent": false }, "children": [{ "birth_date": "2016-03-01" }] }
/// }"#;
/// let remedies = remedies(&pack, &json::parse(withheld, "invalid_shape")?)?;
/// // Of all that a person can do, to consent is enough, and nothing else is.
/// let told = serde_json::to_value(&remedies).expect("remedies are JSON");
/// assert_eq!(told["sets"], serde_json::json!([[{ "fact": "applicant.data_consent", "to": true }]]));
/// # Ok::<(), bauyr::Error>(())
/// ```
///
/// # Errors
/// The request's own, see [`Request::read`].
pub fn remedies<'p>(pack: &'p Pack, request: &Value) -> Result<Named<'p, Remedies<'p>>, Error> {
    let request = Request::read(pack, request)?;
    Ok(Remedies::of(pack.law(), &request).ok_or_else(not_a_request)?.named(pack.names()))
}
