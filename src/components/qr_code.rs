//! An address as a picture that telephones read.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The room around the picture that readers need, in its dots.
const MARGIN: i32 = 4;

/// The picture of an address, called `label`; nothing for an address too long for one.
pub fn qr_code_view(address: &str, label: &'static str) -> AnyView {
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok();
    let picture = code.map(|code| {
        let size = code.size() + 2 * MARGIN;
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {size} {size}")>
                <path class="qr__paper" d=format!("M0 0h{size}v{size}H0z") />
                <path class="qr__dots" d=dots(&code) />
            </svg>
        }
    });
    picture.into_any()
}

/// The dark dots, those of a row that touch as one line.
fn dots(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let end = (x..code.size()).find(|&x| !code.get_module(x, y)).unwrap_or(code.size());
            if end > x {
                let length = end - x;
                // Writing to a text does not fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + MARGIN, y + MARGIN);
            }
            x = end + 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_dot_is_drawn_once() {
        let code =
            QrCode::encode_text("https://a.gov.cn/budget/#view=overview", QrCodeEcc::Low).expect("it fits");
        let dark = (0..code.size()).map(|y| (0..code.size()).filter(|&x| code.get_module(x, y)).count());
        let lengths = dots(&code);
        let lengths =
            lengths.split('h').skip(1).filter_map(|part| part.split('v').next()?.parse::<usize>().ok());
        assert_eq!(lengths.sum::<usize>(), dark.sum::<usize>());
    }
}
