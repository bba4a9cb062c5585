//! Every command of the project, by one name: `cargo xtask <command>`.

mod build;
mod contract;
mod deny;
mod files;
mod format;
mod fuzz;
mod headers;
mod law;
mod licences;
mod options;
mod origins;
mod package;
mod prerequisites;
mod process;
mod project;
mod release;
mod serve;
mod size;
mod spdx;
mod test;
mod vitals;

use std::process::ExitCode;

use options::Options;
use project::Project;

const USAGE: &str = "\
cargo xtask <command>

  law                           make law/pack.json from law/*.yaml
  build [--law DIR] [--out DIR] [--site ADDRESS]
                                make the npm package, the site, what servers are set up with and the page in one file:
                                dist/npm, dist/site, dist/deploy, dist/bauyr.html; with the site's address (https://…), pages and a sitemap name it
  deploy [--out DIR] [--site ADDRESS]
                                make dist/deploy anew, for a site that is built
  serve [--port N] [--no-build] show the site as it is served to people (port 8080)
  contract                      write npm/src/contract.js: what engine and package must say alike
  format [--write]              whether all code is laid out as usual; --write lays it out
  size [--write]                what the first visit weighs, against its budget and docs/size.md; --write writes it there
  vitals                        how fast the page is on a slow phone and line, and what Lighthouse says; the site must be built
  fuzz [--minutes N] [--target NAME]
                                look for bytes on which the engine stumbles, each target for N minutes
  licences                      the licences of everything that is shipped; where it comes from, and that nothing is shipped twice
  deny                          all crates, tools included, against deny.toml; and known vulnerabilities, where their lists can be reached
  release [--out DIR] [--unchecked-law]
                                build everything and make the files of a release: dist/release; a law that was not compared
                                with its source for 120 days is refused, unless --unchecked-law says so
  test [quick]                  check everything, and say what took how long; quick: without what has to be installed but Chromium,
                                in which one way through the page is walked";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[String]) -> Result<(), String> {
    let Some((command, rest)) = arguments.split_first() else {
        return Err(USAGE.to_owned());
    };
    match command.as_str() {
        "law" => {
            let options = Options::read(rest, &["law"], &[])?;
            law::run(&Project::new(&options)?.law)
        }
        "contract" => contract::run(&Project::new(&Options::read(rest, &[], &[])?)?),
        "build" => build::run(&Project::new(&Options::read(rest, &["law", "out", "site"], &[])?)?),
        "deploy" => build::deploy::build(&Project::new(&Options::read(rest, &["out", "site"], &[])?)?),
        "serve" => {
            let options = Options::read(rest, &["port", "law", "out", "site"], &["no-build"])?;
            serve::run(&Project::new(&options)?, &options)
        }
        "format" => {
            let options = Options::read(rest, &[], &["write"])?;
            format::run(&Project::new(&options)?, options.has("write"))
        }
        "size" => {
            let options = Options::read(rest, &["out"], &["write"])?;
            size::run(&Project::new(&options)?, options.has("write"))
        }
        "vitals" => vitals::run(&Project::new(&Options::read(rest, &[], &[])?)?),
        "fuzz" => {
            let options = Options::read(rest, &["minutes", "target"], &[])?;
            fuzz::run(&Project::new(&options)?, &options)
        }
        "licences" => licences::run(&Project::new(&Options::read(rest, &[], &[])?)?),
        "deny" => deny::run(&Project::new(&Options::read(rest, &[], &[])?)?),
        "release" => {
            let options = Options::read(rest, &["out"], &[release::UNLESS])?;
            release::run(&Project::new(&options)?, options.has(release::UNLESS))
        }
        "test" => {
            let (scope, rest) = test::Scope::read(rest);
            test::run(&Project::new(&Options::read(rest, &[], &[])?)?, scope)
        }
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("unknown command `{other}`\n\n{USAGE}")),
    }
}
