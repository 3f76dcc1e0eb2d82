//! Percent-encoding of URL parts.

/// Writes `text` with everything but letters, digits and `-._~` of ASCII percent-encoded: links
/// then survive chat programs and editors that cut a URL at the first Chinese character.
pub fn encode(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// `text` as [`encode`] writes it.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    encode(text, &mut encoded);
    encoded
}

/// Reads percent-encoded text. A `%` that begins no byte stands for itself; bytes that are no UTF-8
/// become the replacement character.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        if let (b'%', [high, low, after @ ..]) = (first, tail)
            && let Some((high, low)) = digit(*high).zip(digit(*low))
        {
            decoded.push(high << 4 | low);
            rest = after;
        } else {
            decoded.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoding_undoes_encoding() {
        for text in ["", "改革", "100%", "a b&c=d#e", "%E6", "\u{1F600}"] {
            let mut encoded = String::new();
            encode(text, &mut encoded);
            assert_eq!(decode(&encoded), text);
        }
    }

    #[test]
    fn broken_encoding_is_kept() {
        for (text, expect) in
            [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%E6%94", "\u{fffd}"), ("1%%41", "1%A")]
        {
            assert_eq!(decode(text), expect);
        }
    }
}
