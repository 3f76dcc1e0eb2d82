//! Everything a developer runs: `cargo xtask serve`, `test`, `build`, `screenshots`, `setup`.

mod bench;
mod command;
mod notices;
mod paths;
mod screenshots;
mod serve;
mod setup;
mod site;
mod test;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [ARGS…]              sets the machine up and runs `trunk serve`; ARGS go to Trunk
  build                      the same with `trunk build --release`, which makes dist/
  test                       format, tidiness, lints, tests of every package, browser tests
  test --all                 the same, and what takes an hour: publishing killed, growth, mutated files
  test browser [ARGS…]       only the browser tests; ARGS go to Playwright
  tidy                       layers, circles of imports, long files, names with two meanings
  bench [ROWS [ROUNDS [PAGE…]]] [slow]
                             a long table of the site in dist/, beside one written by hand and those of others
  bench native [SIZES…]      the command with documents of growing length, and how time grows
  screenshots                every view, three widths, four appearances, into target/screenshots
  notices                    others' licences anew, into public/licenses.txt
  setup                      installs what the commands above need
  finish                     run by Trunk after a release build: makes what Trunk built the site";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) | None => {
            println!("{HELP}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    let rest = arguments.raw_args()?.map(ValueExt::string).collect::<Result<Vec<_>, _>>()?;
    match (command.as_str(), rest.as_slice()) {
        ("serve", arguments) => serve::run(arguments),
        ("test", arguments) => test::run(arguments),
        ("build", []) => site::build(),
        ("bench", arguments) => bench::run(arguments),
        ("finish", []) => site::finish(),
        ("screenshots", []) => screenshots::run(),
        ("notices", []) => notices::write(),
        ("tidy", []) => command::run(&mut test::tidy()),
        ("setup", []) => setup::ensure(setup::Purpose::Test),
        ("build" | "finish" | "notices" | "screenshots" | "setup" | "tidy", [argument, ..]) => {
            bail!("`{command}` takes no `{argument}`\n\n{HELP}")
        }
        _ => bail!("unknown command `{command}`\n\n{HELP}"),
    }
}
