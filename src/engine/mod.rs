//! What follows from answers under a law: numbers in, numbers out. All of it is on the phone.

pub mod answers;
pub mod codes;
pub mod decide;
pub mod reason;
pub mod remedies;
pub mod report;
pub mod request;
pub mod rows;
pub mod session;

mod check;

pub use check::decide;
