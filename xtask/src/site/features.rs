//! Which features of WebAssembly the shipped file uses.

use anyhow::{Context, Result, bail};
use wasmparser::{Validator, WasmFeatures};

/// All that the browsers of 2017 know. Globals that change could not be imported or exported then.
const OLDEST: WasmFeatures = WasmFeatures::MVP;

/// Names the features used; an error where a browser of 2017 lacks one of them.
pub fn only_the_oldest(module: &[u8]) -> Result<String> {
    let used = used(module)?;
    let beyond = used.difference(OLDEST);
    if !beyond.is_empty() {
        bail!("the WebAssembly uses what old browsers lack: {}", names(beyond));
    }
    Ok(names(used))
}

/// The features without which the module is not valid.
fn used(module: &[u8]) -> Result<WasmFeatures> {
    Validator::new_with_features(WasmFeatures::all())
        .validate_all(module)
        .context("the WebAssembly is not valid")?;
    let needed = |feature: &WasmFeatures| {
        let without = WasmFeatures::all().difference(*feature);
        Validator::new_with_features(without).validate_all(module).is_err()
    };
    Ok(WasmFeatures::all().iter().filter(needed).collect())
}

fn names(features: WasmFeatures) -> String {
    let names: Vec<_> =
        features.iter_names().map(|(name, _)| name.to_lowercase().replace('_', "-")).collect();
    if names.is_empty() { "none".into() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::only_the_oldest;

    /// `(module (func (param i32) (result i32) local.get 0 OPERATOR))`.
    fn module(operator: u8) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend([1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f]);
        bytes.extend([3, 2, 1, 0]);
        bytes.extend([10, 7, 1, 5, 0, 0x20, 0, operator, 0x0b]);
        bytes
    }

    #[test]
    fn counting_zeros_is_as_old_as_webassembly() {
        assert!(only_the_oldest(&module(0x67)).is_ok());
    }

    #[test]
    fn a_global_that_changes_may_not_be_exported() {
        let mut bytes = module(0x67);
        let code = bytes.split_off(bytes.len() - 9);
        // `(global (export "g") (mut i32) (i32.const 0))`
        bytes.extend([6, 6, 1, 0x7f, 1, 0x41, 0, 0x0b]);
        bytes.extend([7, 5, 1, 1, b'g', 3, 0]);
        bytes.extend(code);
        let error = only_the_oldest(&bytes).expect_err("it came in 2018");
        assert!(error.to_string().contains("mutable-global"), "{error}");
    }

    #[test]
    fn sign_extension_is_named_and_refused() {
        let error = only_the_oldest(&module(0xc0)).expect_err("i32.extend8_s came later");
        assert!(error.to_string().contains("sign-extension"), "{error}");
    }
}
