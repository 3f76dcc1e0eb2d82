//! Lines over a part of a bar, where colours are not seen or not wanted.

use std::fmt::Write;

use super::Paint;

/// The lines of a part between two places of a bar of some height, as a path. The first part is plain; the next ones
/// differ by the way and the distance of their lines.
pub fn hatch(paint: Paint, (from, to): (u32, u32), height: u32, step: u32) -> String {
    let (upright, level) = match paint {
        Paint::Running(0) | Paint::Gap => (None, None),
        Paint::Running(at) => (None, Some(height / u32::try_from(at + 1).unwrap_or(8).min(8))),
        Paint::Purpose(at) if at % 2 == 0 => {
            (Some(step * (u32::try_from(at).unwrap_or(8).min(8) / 2 + 1)), None)
        }
        Paint::Purpose(_) => (Some(step), Some(height / 3)),
    };
    let mut path = String::new();
    // Writing to a text cannot fail.
    if let Some(step) = upright.filter(|step| *step > 0) {
        for x in (from..to).step_by(step as usize).skip(1) {
            let _ = write!(path, "M{x} 0V{height}");
        }
    }
    if let Some(step) = level.filter(|step| *step > 0) {
        for y in (0..height).step_by(step as usize).skip(1) {
            let _ = write!(path, "M{from} {y}H{to}");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_side_by_side_look_different() {
        let paints =
            [Paint::Running(0), Paint::Running(1), Paint::Purpose(0), Paint::Purpose(1), Paint::Purpose(2)];
        let drawn = paints.map(|paint| hatch(paint, (0, 100), 40, 10));
        for (at, one) in drawn.iter().enumerate() {
            assert!(!drawn[at + 1..].contains(one), "{one}");
        }
        assert_eq!(hatch(Paint::Purpose(0), (50, 75), 40, 10), "M60 0V40M70 0V40");
    }
}
