//! Installs what the other commands need, once, and says what it does.

mod compiler;
mod deny;
mod node;
mod system;
mod tools;

use anyhow::{Result, anyhow};
use std::time::Instant;

/// What the machine is being prepared for; each needs what those before it need.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Compiling the page.
    Compile,
    /// Serving it as it is developed.
    Serve,
    /// The site as visitors get it, for which scripts and style are bundled.
    Build,
    /// The tests too, which need browsers.
    Test,
}

/// One thing to install.
struct Step {
    name: String,
    /// How long it takes on two cores.
    estimate: &'static str,
    present: Box<dyn Fn() -> bool>,
    install: Box<dyn Fn() -> Result<()>>,
    /// What a person can type when it fails.
    by_hand: String,
}

/// Installs whatever is missing; silent when nothing is.
pub fn ensure(purpose: Purpose) -> Result<()> {
    let mut steps = vec![compiler::target()];
    if purpose >= Purpose::Serve {
        steps.extend(tools::steps()?);
    }
    if purpose >= Purpose::Build {
        steps.extend([node::runtime(), node::packages()]);
    }
    if purpose == Purpose::Test {
        steps.extend([
            compiler::checkers(),
            deny::step(),
            system::browser(),
            system::other_engines(),
            system::counter(),
        ]);
    }
    let missing: Vec<_> = steps.iter().filter(|step| !(step.present)()).collect();
    for (index, step) in missing.iter().enumerate() {
        eprintln!("[set-up {}/{}] {}: {}", index + 1, missing.len(), step.name, step.estimate);
        let start = Instant::now();
        let failed = match (step.install)() {
            Ok(()) if (step.present)() => None,
            Ok(()) => Some(anyhow!("it was installed, but is not found")),
            Err(error) => Some(error),
        };
        if let Some(error) = failed {
            let message = format!("set-up of {} failed. By hand: {}", step.name, step.by_hand);
            return Err(error.context(message));
        }
        eprintln!(
            "[set-up {}/{}] {}: done in {} s",
            index + 1,
            missing.len(),
            step.name,
            start.elapsed().as_secs()
        );
    }
    Ok(())
}
