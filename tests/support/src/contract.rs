//! What the contract fixes by name.

/// The codes of the faults of a request.
pub const CODES: [&str; 11] = [
    "invalid_shape",
    "unknown_service",
    "unknown_channel",
    "unknown_edition",
    "invalid_date",
    "future_date",
    "unsupported_date",
    "children_count",
    "unknown_fact",
    "unknown_value",
    "unknown_document",
];
