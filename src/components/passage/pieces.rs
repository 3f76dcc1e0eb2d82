//! A stretch of text cut where marks begin and end.

use disclosure::cited::Span;
use disclosure::order;

/// A piece of text that the same marks cover from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the document.
    pub span: Span,
    /// The positions, in the list of marks, of those that cover it.
    pub marks: Vec<usize>,
}

/// Cuts `stretch` at the ends of `marks`. Marks may overlap, and reach beyond the stretch.
pub fn pieces(stretch: Span, marks: &[Span]) -> Vec<Piece> {
    let inside = |mark: &&Span| mark.start < stretch.end && stretch.start < mark.end;
    let mut cuts = vec![stretch.start, stretch.end];
    for mark in marks.iter().filter(inside) {
        cuts.push(mark.start.max(stretch.start));
        cuts.push(mark.end.min(stretch.end));
    }
    order::sort(&mut cuts, &Ord::cmp);
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|cut| {
            let [start, end] = *cut else { return None };
            let span = Span::new(start, end);
            let covering = marks.iter().enumerate().filter(|(_, mark)| mark.contains(span));
            Some(Piece { span, marks: covering.map(|(at, _)| at).collect() })
        })
        .collect()
}

/// Where `query` stands in `text`, one after another. Letters match in either case.
pub fn occurrences(text: &str, query: &str) -> Vec<Span> {
    let query = query.trim().to_ascii_lowercase();
    if query.is_empty() {
        return Vec::new();
    }
    // Lower case of ASCII letters only, which keeps every byte in its place.
    let text = text.to_ascii_lowercase();
    text.match_indices(&query).map(|(start, found)| Span::new(start, start + found.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(stretch: (usize, usize), marks: &[(usize, usize)], expect: &[((usize, usize), &[usize])]) {
        let marks: Vec<Span> = marks.iter().map(|&mark| mark.into()).collect();
        let expect: Vec<Piece> =
            expect.iter().map(|&(span, marks)| Piece { span: span.into(), marks: marks.to_vec() }).collect();
        assert_eq!(pieces(stretch.into(), &marks), expect);
    }

    #[test]
    fn text_is_cut_where_marks_begin_and_end() {
        check((10, 20), &[], &[((10, 20), &[])]);
        check((10, 20), &[(12, 15)], &[((10, 12), &[]), ((12, 15), &[0]), ((15, 20), &[])]);
        check((10, 20), &[(5, 12), (15, 30)], &[((10, 12), &[0]), ((12, 15), &[]), ((15, 20), &[1])]);
        check((10, 20), &[(0, 10), (20, 25)], &[((10, 20), &[])]);
        check((10, 10), &[(0, 30)], &[]);
    }

    #[test]
    fn overlapping_marks_share_a_piece() {
        check((0, 10), &[(0, 6), (4, 10)], &[((0, 4), &[0]), ((4, 6), &[0, 1]), ((6, 10), &[1])]);
        check(
            (0, 10),
            &[(2, 8), (4, 6)],
            &[((0, 2), &[]), ((2, 4), &[0]), ((4, 6), &[0, 1]), ((6, 8), &[0]), ((8, 10), &[])],
        );
    }

    #[test]
    fn words_are_found_in_either_case() {
        let text = "编码A02与a02，改革改革";
        let found = |query| occurrences(text, query).iter().map(|span| span.slice(text)).collect::<Vec<_>>();
        assert_eq!(found("a02"), ["A02", "a02"]);
        assert_eq!(found(" 改革 "), ["改革", "改革"]);
        assert!(found("").is_empty());
        assert!(found("没有").is_empty());
    }
}
