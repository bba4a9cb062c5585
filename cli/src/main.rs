//! The command, see the library beside it, and where it gets its memory.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    bauyr_cli::run()
}
