//! The system's package manager.

use anyhow::{Result, bail};
use std::env;
use std::path::Path;
use std::process::Command;

use super::Step;
use crate::command::{output, run};

const BROWSER: &str = "/usr/bin/chromium";
const CJK_FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

pub(super) fn browser() -> Step {
    Step {
        name: "Chromium and Chinese fonts".into(),
        estimate: "about 1 min",
        present: Box::new(|| {
            // Where the caller names a browser, its fonts are the caller's affair too.
            let named = env::var_os("CHROMIUM").is_some_and(|browser| Path::new(&browser).exists());
            named || (Path::new(BROWSER).exists() && Path::new(CJK_FONT).exists())
        }),
        install: Box::new(|| install(&["chromium", "fonts-noto-cjk"])),
        by_hand: "sudo apt-get install chromium fonts-noto-cjk, or set CHROMIUM to a browser's path".into(),
    }
}

/// The browsers that tests run besides Chromium.
pub(super) fn other_engines() -> Step {
    const PRESENT: [&str; 3] = ["/usr/bin/firefox-esr", "/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];
    Step {
        name: "Firefox and WebKit".into(),
        estimate: "about 1 min",
        present: Box::new(|| PRESENT.iter().all(|path| Path::new(path).exists())),
        install: Box::new(|| install(&["firefox-esr", "webkit2gtk-driver", "xvfb"])),
        by_hand: "sudo apt-get install firefox-esr webkit2gtk-driver xvfb".into(),
    }
}

/// What counts instructions.
pub(super) fn counter() -> Step {
    Step {
        name: "Valgrind".into(),
        estimate: "about 10 s",
        present: Box::new(|| Path::new("/usr/bin/valgrind").exists()),
        install: Box::new(|| install(&["valgrind"])),
        by_hand: "sudo apt-get install valgrind".into(),
    }
}

/// Installs Debian packages, as root or through `sudo` where it asks for no password.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("this system has no apt-get");
    }
    run(apt()?.args(["update", "--quiet"]))?;
    run(apt()?.args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt() -> Result<Command> {
    let mut command = if output(Command::new("id").arg("-u"))?.trim() == "0" {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "apt-get"]);
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}
