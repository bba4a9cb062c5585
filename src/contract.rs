//! What both sides of the boundary must say alike: why a request is refused, in which words.
//!
//! The package's part of it, `npm/src/contract.js`, is written by `cargo xtask contract`.

/// Why something is refused; where, is not known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Stable identifier of the kind of error, as the README lists it.
    pub code: &'static str,
    /// What is wrong, for developers.
    pub message: &'static str,
}

/// Constants, and the list of them with their names.
macro_rules! refusals {
    ($($name:ident: $code:literal, $message:literal;)*) => {
        $(
            #[doc = concat!("`", $code, "`: ", $message, ".")]
            pub const $name: Refusal = Refusal { code: $code, message: $message };
        )*

        /// All of them, each with its name.
        pub const REFUSALS: &[(&str, Refusal)] = &[$((stringify!($name), $name)),*];
    };
}

refusals! {
    NOT_OBJECT: "invalid_shape", "not an object";
    NOT_LIST: "invalid_shape", "not a list";
    MISSING: "invalid_shape", "missing";
    TOO_MANY: "invalid_shape", "a key too many";
    TWICE: "invalid_shape", "this key stands twice";
    NOT_PLAIN: "invalid_shape", "not plain data";
    NO_SERVICE: "unknown_service", "no such service";
    NO_CHANNEL: "unknown_channel", "this service has no such channel";
    NO_EDITION: "unknown_edition", "no such edition";
    NO_DATE: "invalid_date", "not a date of the form YYYY-MM-DD";
    FUTURE: "future_date", "after the request date";
    OUTSIDE: "unsupported_date", "outside of the dates this law is known for";
    TOO_EARLY: "unsupported_date", "before the edition was in force";
    CHILDREN: "children_count", "one application is for 1 to 20 children";
    NO_FACT: "unknown_fact", "not a fact of this law";
    NOT_ASKED: "unknown_fact", "not a fact of this request";
    NO_OPTION: "unknown_value", "not an option of this fact";
    NO_TRUTH: "unknown_value", "neither true nor false nor `unknown`";
    NO_PAPER: "unknown_document", "no such paper";
    NO_CHILD: "unknown_document", "no such child";
    ONE_FOR_ALL: "unknown_document", "this paper is one for all children";
    WHOSE: "unknown_document", "which child's?";
    BUILT_IN: "pack_built_in", "a law given as text needs bauyr/any-law";
    NOT_READY: "not_ready", "await init() first";
    FREED: "freed", "freed already";
}
