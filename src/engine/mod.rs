//! What follows from answers under a law: numbers in, numbers out. All of it is on the phone.

pub mod answers;
mod children;
mod dependence;
pub mod evaluator;
pub mod reason;
pub mod remedies;
pub mod report;
pub mod request;
pub mod rows;
pub mod session;
mod slots;
pub mod wire;

mod decide;

pub use decide::decide;
