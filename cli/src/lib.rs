//! The command: checks requests and packs from a shell.
#![deny(clippy::print_stdout, clippy::print_stderr, reason = "they panic where nobody reads")]

mod arguments;
mod check;
mod dice;
mod diff;
mod explain;
mod input;
mod lines;
pub mod prove;
mod questions;

use std::process::ExitCode;

use arguments::{Arguments, Command, PackCommand};
use clap::Parser;

/// The command line does not say what to do.
const WRONG_USAGE: u8 = 64;

/// Does what the words of the command line say.
pub fn run() -> ExitCode {
    let Arguments { pack, command } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // What is asked for, as `--help`, is no error.
        Err(other) if !other.use_stderr() => {
            return input::say(other.render().to_string().as_bytes()).unwrap_or_else(input::Failure::report);
        }
        Err(error) => {
            input::complain(error.render().to_string().trim_end());
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let pack = pack.as_deref();
    let done = match &command {
        Command::Check { lines: false, remedies: false } => check::one(pack),
        Command::Check { lines: true, remedies: false } => check::lines(pack),
        Command::Check { lines: false, remedies: true } => check::remedies(pack),
        Command::Check { lines: true, remedies: true } => check::remedies_of_lines(pack),
        Command::Compare { edition } => check::compare(pack, edition),
        Command::Questions { edition } => check::questions(pack, edition.as_deref()),
        Command::Catalogue => check::catalogue(pack),
        Command::Pack(command) => match command {
            // Of a pack that is not whole its first fault is said instead.
            PackCommand::Check { file } => check::catalogue(file.as_deref().or(pack)),
            PackCommand::Diff { form, a, b } => diff::run(a, b, *form),
            PackCommand::Explain { id } => explain::run(pack, id),
            PackCommand::Prove { form } => prove::run(pack, *form),
            PackCommand::Questions { form, pages } => questions::run(pack, pages.as_deref(), *form),
        },
    };
    done.unwrap_or_else(input::Failure::report)
}
