//! Which features of WebAssembly a shipped file uses.

use anyhow::{Context, Result, bail};
use wasmparser::{Validator, WasmFeatures};

/// All that Chrome 96, Firefox 100 and Safari 15.4 know and the compiler may use.
const KNOWN: WasmFeatures = WasmFeatures::MVP
    .union(WasmFeatures::MUTABLE_GLOBAL)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::REFERENCE_TYPES);

/// Names the features used; an error where a browser that we promise the live views lacks one of them. What a
/// module says of itself does not count.
pub fn only_known(module: &[u8]) -> Result<String> {
    let used = used(module)?;
    let beyond = used.difference(KNOWN);
    if !beyond.is_empty() {
        bail!("the WebAssembly uses what browsers of 2021 lack: {}", names(beyond));
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
    use super::only_known;

    /// `(module (func (param i32) (result i32) local.get 0 OPERATORS))`.
    fn module(operators: &[u8]) -> Vec<u8> {
        let length = |bytes: usize| u8::try_from(bytes).expect("a short function");
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend([1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f]);
        bytes.extend([3, 2, 1, 0]);
        let body = [&[0, 0x20, 0], operators, &[0x0b]].concat();
        bytes.extend([10, length(body.len()) + 2, 1, length(body.len())]);
        bytes.extend(body);
        bytes
    }

    #[test]
    fn sign_extension_is_named_and_known() {
        assert_eq!(only_known(&module(&[0xc0])).expect("it came in 2018"), "sign-extension");
    }

    #[test]
    fn vectors_are_named_and_refused() {
        // `i8x16.splat i8x16.all_true`
        let error = only_known(&module(&[0xfd, 0x0f, 0xfd, 0x63])).expect_err("Safari learned it in 2023");
        assert!(error.to_string().contains("simd"), "{error}");
    }
}
