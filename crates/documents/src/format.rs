//! Recognises a file's format by its content; names lie.

use crate::error::Foreign;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A zip archive, which a .docx is.
    Zip,
    /// Protected by a password.
    Encrypted,
    /// Recognised, not read.
    Foreign(Foreign),
    /// Anything else: text, a web page, or neither.
    Text,
}

/// Recognises the format by the first bytes, and within Microsoft's compound files by the names of
/// the streams.
pub(crate) fn detect(bytes: &[u8]) -> Format {
    const SIGNATURES: [(&[u8], Format); 16] = [
        (b"PK\x03\x04", Format::Zip),
        (b"PK\x05\x06", Format::Zip),
        (b"{\\rtf", Format::Foreign(Foreign::RichText)),
        (b"\x89PNG\r\n", Format::Foreign(Foreign::Image)),
        (b"\xFF\xD8\xFF", Format::Foreign(Foreign::Image)),
        (b"GIF87a", Format::Foreign(Foreign::Image)),
        (b"GIF89a", Format::Foreign(Foreign::Image)),
        (b"II*\0", Format::Foreign(Foreign::Image)),
        (b"MM\0*", Format::Foreign(Foreign::Image)),
        (b"\x00\x00\x00\x0cjP  ", Format::Foreign(Foreign::Image)),
        (b"Rar!\x1a\x07", Format::Foreign(Foreign::Archive)),
        (b"7z\xBC\xAF\x27\x1C", Format::Foreign(Foreign::Archive)),
        (b"\x1F\x8B", Format::Foreign(Foreign::Archive)),
        (b"BZh", Format::Foreign(Foreign::Archive)),
        (b"\xFD7zXZ", Format::Foreign(Foreign::Archive)),
        (b"%PDF-", Format::Foreign(Foreign::Pdf)),
    ];
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return compound_file(bytes);
    }
    if let Some((_, format)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return *format;
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    let bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    if bitmap || webp {
        Format::Foreign(Foreign::Image)
    } else if contains(head, b"%PDF-1.") {
        Format::Foreign(Foreign::Pdf)
    } else if contains(head, b"MIME-Version:") && contains(head, b"multipart/related") {
        Format::Foreign(Foreign::WebArchive)
    } else if head.trim_ascii_start().starts_with(b"<?xml")
        && (contains(head, b"progid=\"Word.Document\"") || contains(head, b"<pkg:package"))
    {
        Format::Foreign(Foreign::WordXml)
    } else {
        Format::Text
    }
}

/// Which of Microsoft's compound files it is, by the names in its directory, which are UTF-16.
fn compound_file(bytes: &[u8]) -> Format {
    let has = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &name)
    };
    if has("EncryptedPackage") {
        Format::Encrypted
    } else if has("WordDocument") {
        Format::Foreign(Foreign::OldWord)
    } else if has("Workbook") {
        Format::Foreign(Foreign::Spreadsheet)
    } else if has("PowerPoint Document") {
        Format::Foreign(Foreign::Presentation)
    } else {
        Format::Foreign(Foreign::OldWord)
    }
}

/// Whether a decoded text is a web page: it begins with markup, or has tables or paragraphs in tags.
pub(crate) fn is_html(text: &str) -> bool {
    let head: String = text.chars().take(65_536).collect::<String>().to_ascii_lowercase();
    let start = head.trim_start();
    let markup_first = start
        .strip_prefix('<')
        .and_then(|rest| rest.chars().next())
        .is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '!' | '?'));
    markup_first
        || ["<html", "<body", "<table", "</td>", "</p>", "</div>"].iter().any(|tag| head.contains(tag))
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
