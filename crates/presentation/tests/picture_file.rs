//! A picture as a file, read by another program than ours.

use presentation::chart::{PictureFile, PictureSection, PictureStyle, SeenPicture};
use quick_xml::Reader;
use quick_xml::events::Event;

const STYLE: PictureStyle<'static> =
    PictureStyle { font: "\"Noto Sans\", sans-serif", colours: ["white", "black", "gray"] };

fn section(heading: &str, legend: &[&str]) -> PictureSection {
    let legend = legend.iter().map(|&line| line.to_owned()).collect();
    PictureSection { heading: heading.to_owned(), legend }
}

fn file(sections: Vec<PictureSection>) -> PictureFile {
    PictureFile {
        title: "2021年支出的去向".to_owned(),
        sections,
        source: "来源：某局2021年部门预算 https://a.gov.cn/?a&b".to_owned(),
    }
}

fn seen(markup: &str, size: Option<(u32, u32)>) -> SeenPicture {
    SeenPicture { markup: markup.to_owned(), size }
}

/// The file of one bar with a row of this name.
fn bar(name: &str) -> (String, u32) {
    let bar = seen("<svg viewBox=\"0 0 1000 60\"><rect fill=\"blue\"/></svg>", None);
    let swatch = seen("<svg viewBox=\"0 0 16 16\"><rect fill=\"blue\"/></svg>", Some((16, 16)));
    file(vec![section("", &[name, "未列明"])]).svg(&[bar], &[swatch.clone(), swatch], &STYLE)
}

/// An element of a file.
#[derive(Debug)]
struct XmlElement {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

fn elements(svg: &str) -> Vec<XmlElement> {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut elements: Vec<XmlElement> = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute");
                    (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
                });
                elements.push(XmlElement {
                    name: tag.name().as_ref().to_owned(),
                    attributes: attributes.collect(),
                    text: String::new(),
                });
            }
            Event::Text(text) => {
                elements.last_mut().expect("an element").text.push_str(&text);
            }
            Event::GeneralRef(name) => {
                let character = quick_xml::escape::resolve_xml_entity(&name).expect("one that XML knows");
                elements.last_mut().expect("an element").text.push_str(character);
            }
            Event::Eof => return elements,
            _ => {}
        }
    }
}

/// The texts.
fn texts(svg: &str) -> Vec<String> {
    elements(svg).into_iter().filter(|one| one.name == "text").map(|one| one.text).collect()
}

#[test]
fn the_file_says_what_it_shows_of_what_and_from_where() {
    let (svg, _) = bar("人员<经费>& \"3\"万元\u{1}");
    assert_eq!(
        texts(&svg),
        [
            "2021年支出的去向",
            "人员<经费>& \"3\"万元 ",
            "未列明",
            "来源：某局2021年部门预算 https://a.gov.cn/?a&b"
        ]
    );
    // It stands alone: no style, no variable of the page, no other file.
    for outside in ["var(", "class=", "style=", "href", "url("] {
        assert!(!svg.contains(outside), "{outside} in {svg}");
    }
}

#[test]
fn long_names_stay_within_the_file() {
    let (short, low) = bar("人员经费");
    let (long, high) = bar(&"很长的名称".repeat(30));
    assert!(high > low);
    assert_eq!(
        texts(&long).concat().len() - texts(&short).concat().len(),
        "很长的名称".len() * 30 - "人员经费".len()
    );
    assert!(texts(&long).iter().all(|line| line.chars().count() <= 41), "{:?}", texts(&long));
}

#[test]
fn pictures_stand_below_each_other_with_their_words() {
    let trend = seen("<svg viewBox=\"0 0 240 80\"><path fill=\"none\"/></svg>", Some((240, 80)));
    let sections = vec![section("会议费", &["2021年5万元", "少1万元"]), section("培训费", &["2021年3万元"])];
    let (svg, height) = file(sections).svg(&[trend.clone(), trend], &[], &STYLE);
    let words = texts(&svg);
    let [title, rows @ .., source] = words.as_slice() else { panic!("{words:?}") };
    assert_eq!(title, "2021年支出的去向");
    assert_eq!(rows, ["会议费", "2021年5万元", "少1万元", "培训费", "2021年3万元"]);
    assert!(source.starts_with("来源："));
    // Each keeps its shape, and nothing lies over anything else.
    let elements = elements(&svg);
    let number = |one: &XmlElement, name: &str| {
        one.attributes.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.parse::<u32>().ok())
    };
    let pictures: Vec<(u32, u32)> = elements
        .iter()
        .skip(1)
        .filter(|one| one.name == "svg")
        .filter_map(|one| {
            assert_eq!(number(one, "width")?, 3 * number(one, "height")? + number(one, "width")? % 3);
            Some((number(one, "y")?, number(one, "y")? + number(one, "height")?))
        })
        .collect();
    assert_eq!(pictures.len(), 2);
    let lines: Vec<u32> =
        elements.iter().filter(|one| one.name == "text").filter_map(|one| number(one, "y")).collect();
    assert!(lines.iter().all(|line| pictures.iter().all(|(top, end)| line < top || line > end)), "{lines:?}");
    assert!(lines.is_sorted() && lines.last().is_some_and(|last| *last < height));
}
