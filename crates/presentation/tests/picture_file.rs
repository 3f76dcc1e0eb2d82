//! A picture as a file, read by another program than ours.

use presentation::chart::{Drawing, Paint, PictureFile, PictureStyle, StackedBar, squares};
use quick_xml::Reader;
use quick_xml::events::Event;

fn style() -> PictureStyle<'static> {
    PictureStyle {
        font: "\"Noto Sans\", sans-serif",
        colours: ["white", "black", "gray"],
        fill: &|paint| {
            if matches!(paint, Paint::Running(_)) { "blue".to_owned() } else { "orange".to_owned() }
        },
    }
}

fn file(name: &str) -> PictureFile {
    PictureFile {
        title: "2021年支出的去向".to_owned(),
        legend: vec![(Paint::Running(0), name.to_owned()), (Paint::Gap, "未列明".to_owned())],
        source: "来源：某局2021年部门预算 https://a.gov.cn/?a&b".to_owned(),
    }
}

fn drawing() -> Drawing {
    let parts = [(Paint::Running(0), "3".parse().expect("an amount"), None)];
    Drawing::from(&StackedBar::of(&parts, "4".parse().expect("an amount")).expect("a bar"))
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
    let (svg, _) = file("人员<经费>& \"3\"万元\u{1}").svg(&drawing(), &style());
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
fn what_is_missing_is_drawn_as_a_gap() {
    let (svg, _) = file("人员经费").svg(&drawing(), &style());
    let elements = elements(&svg);
    let of = |one: &XmlElement, name: &str| {
        one.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    };
    let dashed: Vec<_> = elements.iter().filter(|one| of(one, "stroke-dasharray").is_some()).collect();
    assert_eq!(dashed.len(), 2, "the gap and its legend");
    assert!(dashed.iter().all(|one| of(one, "fill").as_deref() == Some("none")), "{dashed:?}");
}

#[test]
fn long_names_stay_within_the_file() {
    let (short, low) = file("人员经费").svg(&drawing(), &style());
    let (long, high) = file(&"很长的名称".repeat(30)).svg(&drawing(), &style());
    assert!(high > low);
    assert_eq!(
        texts(&long).concat().len() - texts(&short).concat().len(),
        "很长的名称".len() * 30 - "人员经费".len()
    );
    assert!(texts(&long).iter().all(|line| line.chars().count() <= 41), "{:?}", texts(&long));
}

#[test]
fn a_hundred_squares_are_drawn_as_they_stand() {
    let amount = |text: &str| text.parse().expect("an amount");
    let parts = [
        (Paint::Running(0), "甲".to_owned(), amount("1")),
        (Paint::Purpose(0), "乙".to_owned(), amount("3")),
    ];
    let drawn = Drawing::from(&squares(&parts, amount("4")).expect("squares"));
    let counts: Vec<usize> = drawn.marks.iter().map(|(_, path)| path.matches('z').count()).collect();
    assert_eq!(counts, [25, 75]);
    let (svg, _) = file("甲").svg(&drawn, &style());
    assert_eq!(texts(&svg).len(), 4);
}
