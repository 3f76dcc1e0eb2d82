//! The format `General` (常规).

use rust_decimal::{Decimal, RoundingStrategy};

/// `General` shows so many characters, the point included and the sign not.
const WIDTH: usize = 11;

/// `value`, which has no sign; `None` where it would be shown with an exponent.
pub(super) fn show(value: Decimal) -> Option<String> {
    let whole = value.trunc().to_string().len();
    if whole > WIDTH || (!value.is_zero() && value < Decimal::new(1, 4)) {
        return None;
    }
    let decimals = WIDTH.saturating_sub(whole + 1);
    let decimals = u32::try_from(decimals).ok()?;
    let value = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    Some(value.normalize().to_string())
}
