//! From a request to its report.

use crate::decide::Judge;
use crate::error::Error;
use crate::pack::Pack;
use crate::report::Report;
use crate::request::Request;
use crate::rows::Rows;
use crate::value::Value;

/// Checks a request as plain data.
///
/// # Errors
/// Where the request is not in order, see [`Request::read`].
pub fn check<'p>(pack: &'p Pack, request: &Value) -> Result<Report<'p>, Error> {
    decide(pack, &Request::read(pack, request)?)
}

/// Checks a request that has been read.
///
/// # Errors
/// `unknown_edition` where the request was read with another pack.
pub fn decide<'p>(pack: &'p Pack, request: &Request) -> Result<Report<'p>, Error> {
    let plan = pack.plan_of(request)?;
    let mut rows = Rows::new(pack, plan, request);
    rows.explain(plan, Judge::new(&plan.diagrams, &request.answers));
    Ok(rows.report(pack, plan, request))
}
