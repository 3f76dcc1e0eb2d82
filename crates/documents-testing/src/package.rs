//! The zip archive of a .docx.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>"#;

/// The namespaces of a document's root element.
pub(crate) const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

/// The parts of a .docx. Change or remove parts to make a broken one.
#[derive(Clone, Debug)]
pub struct PackageWriter {
    /// Paths and contents, in the archive's order.
    pub parts: Vec<(String, Vec<u8>)>,
}

impl PackageWriter {
    /// A whole .docx of the elements inside `w:body`, inside `w:styles` and inside `w:numbering`.
    pub fn new(body: &str, styles: &str, numbering: &str) -> Self {
        let part = |root: &str, content: &str| {
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} {NAMESPACES}>{content}</w:{root}>"
            )
        };
        let parts = [
            ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
            ("_rels/.rels", RELATIONS.to_owned()),
            ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
            ("word/styles.xml", part("styles", styles)),
            ("word/numbering.xml", part("numbering", numbering)),
            ("word/document.xml", part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"))),
        ];
        Self { parts: parts.map(|(path, content)| (path.to_owned(), content.into_bytes())).into() }
    }

    /// Puts a part in, in place of the one at its path if there is one.
    #[must_use]
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self = self.without(path);
        self.parts.push((path.to_owned(), content.into()));
        self
    }

    /// Takes a part out.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.parts.retain(|(other, _)| other != path);
        self
    }

    /// The archive.
    ///
    /// # Panics
    /// When a part is too large for an archive, which no test makes.
    pub fn zip(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        // Packed as small as can be, whichever packer is compiled in.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9));
        for (path, content) in &self.parts {
            let written =
                writer.start_file(path.as_str(), options).is_ok() && writer.write_all(content).is_ok();
            assert!(written, "an archive in memory takes every part");
        }
        writer.finish().map(Cursor::into_inner).unwrap_or_default()
    }
}
