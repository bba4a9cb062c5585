//! What the command line may say.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::input::Form;

const EXIT_STATUS: &str = "\
Exit status:
  0   done
  1   the packs differ (pack diff)
  2   refused, with {\"code\", \"path\", \"message\"} on standard output; a pack that is not whole (pack prove)
  64  wrong usage
  74  a file or stream that cannot be read or written";

/// Checks requests, and packs of rules
#[derive(Parser)]
#[command(name = "bauyr", version, after_help = EXIT_STATUS)]
pub struct Arguments {
    /// Decide by this pack instead of the built-in one; `pack diff` names its own
    #[arg(long, global = true, value_name = "FILE")]
    pub pack: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Decide a request (JSON) from standard input: its report goes to standard output
    Check {
        /// Read JSON Lines, a request a line; write in order a report or {"error":{…}} a line
        #[arg(long)]
        lines: bool,
        /// Instead of the report, write what would clear the grounds that apply
        #[arg(long)]
        remedies: bool,
    },
    /// Say what another edition would decide on the request from standard input
    Compare {
        /// The other edition
        #[arg(long, value_name = "ID")]
        edition: String,
    },
    /// List the facts in asking order
    Questions {
        /// Those of one edition
        #[arg(long, value_name = "ID")]
        edition: Option<String>,
    },
    /// List services, channels, editions
    Catalogue,
    /// Look into packs: check, diff, explain, prove, questions
    #[command(subcommand)]
    Pack(PackCommand),
}

#[derive(Subcommand)]
pub enum PackCommand {
    /// Say what is wrong with a pack
    Check {
        /// The pack; without it, that of --pack or the built-in one
        file: Option<PathBuf>,
    },
    /// Say what changed between two packs; exit status 1 where they differ
    Diff {
        #[command(flatten)]
        form: Form,
        /// FILE, FILE@EDITION, builtin or builtin@EDITION
        a: String,
        /// The other, named as A
        b: String,
    },
    /// Explain a rule in plain words, in every language, with its passage
    Explain {
        /// As in the pack, or ground:ID, document:ID, note:ID, fact:ID, service:ID
        id: String,
    },
    /// Prove that the rules are whole, for each edition; exit status 2 where one is not
    Prove {
        #[command(flatten)]
        form: Form,
    },
    /// Say how many questions people are asked, against other orders
    Questions {
        #[command(flatten)]
        form: Form,
        /// What is asked together (law/pages.json): say also how many pages and taps that is
        #[arg(long, value_name = "FILE")]
        pages: Option<PathBuf>,
    },
}
