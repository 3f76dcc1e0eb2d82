//! Disclosures of made-up departments, in many wordings, are read whole.

use disclosure::disclosure::{Change, Disclosure, Reading, SectionKind, read};
use disclosure::document::read_text;
use disclosure::line::Line;
use rust_decimal::Decimal;
use specimens::Specimen;

fn reading(text: &str) -> Reading {
    read(&read_text("specimen.txt", text)).expect("a specimen is a disclosure")
}

/// The figures that belong to the sections other than `lost`.
fn expected_figures(specimen: &Specimen, lost: Option<SectionKind>) -> Vec<(String, Decimal)> {
    let section = |name: &str| match name {
        "机关运行经费" => SectionKind::OperatingExpenses,
        "三公经费" | "因公出国（境）费" | "公务接待费" => SectionKind::ThreePublicExpenses,
        name if name.starts_with("公务用车") => SectionKind::ThreePublicExpenses,
        "政府采购预算" => SectionKind::Procurement,
        "固定资产" => SectionKind::Assets,
        _ => SectionKind::BudgetArrangement,
    };
    specimen.figures().into_iter().filter(|(name, _)| Some(section(name)) != lost).collect()
}

fn check(specimen: &Specimen, disclosure: &Disclosure, lost: Option<SectionKind>, context: &str) {
    let made = &specimen.content;
    if lost.is_none() {
        assert_eq!(disclosure.department.value, made.department, "{context}");
        assert_eq!(disclosure.year.value, made.year, "{context}");
    }
    let stated = |name: &str| disclosure.figures.iter().find(|figure| figure.line.to_string() == name);
    let expected = expected_figures(specimen, lost);
    for (name, amount) in &expected {
        let stated = stated(name).map(|figure| figure.amount.value.value());
        assert_eq!(stated, Some(*amount), "{name}: {context}");
    }
    for figure in &disclosure.figures {
        let name = figure.line.to_string();
        assert!(expected.iter().any(|(expected, _)| *expected == name), "{name} is not stated: {context}");
    }
    if lost != Some(SectionKind::Performance) {
        let expected: Vec<_> =
            made.projects.iter().flat_map(|project| &project.indicators).cloned().collect();
        let seen: Vec<_> = disclosure
            .projects
            .iter()
            .flat_map(|project| &project.indicators)
            .map(|row| {
                let target = row.target.value.text.clone();
                let [level1, level2, level3, description, basis] =
                    [&row.level1, &row.level2, &row.level3, &row.description, &row.basis]
                        .map(|text| text.value.clone());
                [level1, level2, level3, description, target, basis]
            })
            .collect();
        assert_eq!(seen, expected, "{context}");
        let names: Vec<&str> =
            disclosure.projects.iter().map(|project| project.name.value.as_str()).collect();
        let expected: Vec<&str> = made.projects.iter().map(|project| project.name.as_str()).collect();
        assert_eq!(names, expected, "{context}");
    }
    if lost != Some(SectionKind::Procurement) {
        let expected: Vec<_> = made
            .units
            .iter()
            .flat_map(|unit| unit.items.iter().map(move |item| (unit, item)))
            .map(|(unit, item)| {
                let project = &made.projects[item.project];
                (
                    unit.name.clone(),
                    project.name.clone(),
                    Some(project.amount),
                    item.name.to_owned(),
                    Some(item.amount()),
                )
            })
            .collect();
        let groups = disclosure.procurement.iter().flat_map(|table| &table.groups);
        let seen: Vec<_> = groups
            .flat_map(|group| group.items.iter().map(move |item| (group, item)))
            .map(|(group, item)| {
                let value = |amount: &Option<disclosure::cited::Cited<disclosure::amount::Amount>>| {
                    amount.as_ref().map(|amount| amount.value.value())
                };
                (
                    group.unit.value.clone(),
                    item.project.value.clone(),
                    value(&item.project_budget),
                    item.name.value.clone(),
                    value(&item.funds.total),
                )
            })
            .collect();
        assert_eq!(seen, expected, "{context}");
    }
}

#[test]
fn every_specimen_is_read_whole() {
    for seed in 0..300 {
        let specimen = Specimen::new(seed);
        let text = specimen.text();
        let reading = reading(&text);
        let context = format!("seed {seed}, {:?}", specimen.style);
        check(&specimen, &reading.disclosure, None, &context);
        let warnings: Vec<_> = reading
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == disclosure::diagnostic::Severity::Warning)
            .collect();
        assert!(warnings.is_empty(), "{warnings:?}: {context}");
    }
}

#[test]
fn what_remains_without_a_section_is_read_whole() {
    for seed in 0..60 {
        let specimen = Specimen::new(seed);
        let text = specimen.text();
        for section in &reading(&text).disclosure.sections {
            let rest = format!("{}\n\n{}", &text[..section.span.start], &text[section.span.end..]);
            let context = format!("seed {seed} without {:?}, {:?}", section.kind, specimen.style);
            check(&specimen, &reading(&rest).disclosure, Some(section.kind), &context);
        }
    }
}

/// What a disclosure says of the year before is what that year's disclosure says itself.
#[test]
fn changes_lead_back_to_the_year_before() {
    for seed in 0..60 {
        let earlier = Specimen::new(seed);
        let later = earlier.next_year(seed + 1000);
        let (before, after) = (reading(&earlier.text()).disclosure, reading(&later.text()).disclosure);
        for change in &after.changes {
            let amount = |disclosure: &Disclosure, line: &Line| {
                disclosure.figure(line).map(|figure| figure.amount.value.value()).expect("it is stated")
            };
            let difference = match change.change.value {
                Change::By(amount) => amount.value(),
                Change::Unchanged => Decimal::ZERO,
                Change::ByPercent(_) => panic!("specimens state amounts"),
            };
            assert_eq!(change.against, before.year.value);
            assert_eq!(
                amount(&after, &change.line) - difference,
                amount(&before, &change.line),
                "{:?}",
                change.line
            );
        }
        assert_eq!(after.changes.len(), 4, "seed {seed}");
    }
}
