//! The command, see the library beside it.

fn main() -> std::process::ExitCode {
    bauyr_cli::run()
}
