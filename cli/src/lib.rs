//! The command: checks requests and packs from a shell.
#![deny(clippy::print_stdout, clippy::print_stderr, reason = "they panic where nobody reads")]

mod check;
mod dice;
mod diff;
mod explain;
mod input;
mod lines;
pub mod prove;
mod questions;

use std::process::ExitCode;

use input::Form;

const USAGE: &str = "\
usage: bauyr [--pack FILE] COMMAND

  check                     one request (JSON) from standard input, its report to standard output
  check --lines             JSON Lines: a request a line, in order a report or {\"error\":{…}} a line
  check --remedies          what would clear the grounds that apply to the request; with --lines, of each line
  compare --edition ID      what another edition would decide on the request from standard input
  questions [--edition ID]  the facts in asking order
  catalogue                 services, channels, editions
  pack check [FILE]         what is wrong with a pack; without FILE, with the built-in one
  pack diff [--json] A B    what changed between two packs: each a FILE, FILE@EDITION, builtin or builtin@EDITION;
                            exit status 1 where they differ
  pack explain ID           a rule in plain words, in every language, with its passage; ID as in the pack, or
                            ground:ID, document:ID, note:ID, fact:ID, service:ID
  pack prove [--json]       proof that the rules are whole, for each edition; exit status 2 where one is not
  pack questions [--json] [--pages FILE]
                            how many questions people are asked, against other orders; with what is asked together
                            (law/pages.json) also how many pages and taps that is
  --version                 of this command

--pack FILE   decide by this pack instead of the built-in one

exit status: 0 done; 2 refused, with {\"code\", \"path\", \"message\"} on standard output; 64 wrong usage; 74 a file or
stream that cannot be read or written";

/// The command line does not say what to do.
const WRONG_USAGE: u8 = 64;

/// Does what the words of the command line say.
pub fn run() -> ExitCode {
    let arguments = std::env::args_os().skip(1).collect::<Vec<_>>();
    let arguments = arguments.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>();
    let mut words = arguments.iter().map(AsRef::as_ref).collect::<Vec<_>>();
    let pack_file = match words.as_slice() {
        ["--pack", file, ..] => Some((*file).to_owned()),
        _ => None,
    };
    if pack_file.is_some() {
        words.drain(..2);
    }
    let pack_file = pack_file.as_deref();
    let done = match words.as_slice() {
        ["check"] => check::one(pack_file),
        ["check", "--lines"] => check::lines(pack_file),
        ["check", "--remedies"] => check::remedies(pack_file),
        ["check", "--remedies", "--lines"] | ["check", "--lines", "--remedies"] => check::remedies_of_lines(pack_file),
        ["compare", "--edition", edition] => check::compare(pack_file, edition),
        ["questions"] => check::questions(pack_file, None),
        ["questions", "--edition", edition] => check::questions(pack_file, Some(edition)),
        // Of a pack that is not whole its first fault is said instead.
        ["catalogue"] | ["pack", "check"] => check::catalogue(pack_file),
        ["pack", "check", file] => check::catalogue(Some(file)),
        ["pack", "diff", a, b] => diff::run(a, b, Form::Text),
        ["pack", "diff", "--json", a, b] => diff::run(a, b, Form::Json),
        ["pack", "explain", id] => explain::run(pack_file, id),
        ["pack", "prove"] => prove::run(pack_file, Form::Text),
        ["pack", "prove", "--json"] => prove::run(pack_file, Form::Json),
        ["pack", "questions"] => questions::run(pack_file, None, Form::Text),
        ["pack", "questions", "--json"] => questions::run(pack_file, None, Form::Json),
        ["pack", "questions", "--pages", pages] => questions::run(pack_file, Some(pages), Form::Text),
        ["pack", "questions", "--json", "--pages", pages] => questions::run(pack_file, Some(pages), Form::Json),
        ["--help" | "-h" | "help"] => input::say(&[USAGE, "\n"].concat().into_bytes()),
        ["--version" | "-V"] => input::say(concat!("bauyr ", env!("CARGO_PKG_VERSION"), "\n").as_bytes()),
        _ => {
            input::complain(USAGE);
            return ExitCode::from(WRONG_USAGE);
        }
    };
    done.unwrap_or_else(input::Failure::report)
}
