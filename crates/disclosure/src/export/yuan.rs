//! 元 for formats that know no 万元.

use rust_decimal::Decimal;

use crate::amount::Amount;

/// `amount` in 元, exact, without superfluous decimals; `None` when it is too large for an exact decimal.
pub fn yuan(amount: Amount) -> Option<Decimal> {
    amount.value().checked_mul(Decimal::from(10_000)).map(|yuan| yuan.normalize())
}
