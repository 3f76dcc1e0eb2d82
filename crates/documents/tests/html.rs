//! What the reader of web pages makes of what portals publish.

mod support;

use support::outline;

/// Reads a page with this body, and expects paragraphs and tables.
fn check(body: &str, expected: &[&str]) {
    let page = format!("<!DOCTYPE html><html><body>{body}</body></html>");
    let reading =
        documents::read("测试.html", page.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"));
    assert_eq!(outline(&reading.document), expected, "{body}");
}

#[test]
fn lines_and_white_space() {
    check("<p>预算收入\n492.63万元</p>", &["预算收入 492.63万元"]);
    check("<p>预算\n  收入</p>", &["预算收入"]);
    check("<p>计量&nbsp;&nbsp;单位</p><p>&nbsp;</p><p> &#160;</p>", &["计量  单位"]);
    check("<div>甲<div>乙</div>丙</div>", &["甲", "乙", "丙"]);
    check("甲<br>乙<br/>丙</br>丁<hr>戊", &["甲", "乙", "丙", "丁", "戊"]);
    check("<p><b>4</b><span>9</span><i>2</i>.63", &["492.63"]);
    check("<pre>甲\n乙</pre>", &["甲", "乙"]);
    check("<span style='WHITE-SPACE: pre-wrap'>甲\n乙</span>", &["甲", "乙"]);
    check("<h1>标题</h1><p>一<p>二</p>三", &["标题", "一", "二", "三"]);
    check("&lt;b&gt; &amp; &#x4e00;&hellip;", &["<b> & 一…"]);
}

#[test]
fn merged_cells() {
    check("<table><tr><td rowspan=2>一<td colspan=2>二<tr><td>2.1<td>2.2</table>", &["一|二‖|2.1|2.2"]);
    check(
        "<table><tr><td>a<td rowspan=2>b<td>c<td rowspan=3 colspan=2>d<tr><td>1<td>2<tr><td>3<td>4<td>5</table>",
        &["a|b|c|d‖1||2|‖3|4|5|"],
    );
    // Rows that a cell covers to the end, and rows without cells.
    check("<table><tr><td rowspan=9>a<td>b<tr><tr></tr><tr><td>c</table>", &["a|b‖|c"]);
    check("<table><tr><td colspan=0>a<td rowspan=x>b<tr><td>c<td>d</table>", &["a|b‖c|d"]);
}

#[test]
fn tables_without_end_tags_and_with_groups() {
    check(
        "<table><caption>表一</caption><thead><tr><th>项目<th>数量<tbody><tr><td>甲<td>1<tr><td>乙<td>2</table>后",
        &["表一", "项目|数量‖甲|1‖乙|2", "后"],
    );
    check("<table><td>甲<td>乙<tr><td>丙<td>丁</table>", &["甲|乙‖丙|丁"]);
    check("<table>错放<tr>错放<td>甲<td>乙</table>", &["错放", "错放", "甲|乙"]);
    check("<td>无表</td><tr><td>也无</table>", &["无表", "也无"]);
    check("<table><tr><td>未关<td>表格", &["未关|表格"]);
    check("<table><tr><td><p>一<p>二<td><div>三</div>四<ul><li>五</ul></table>", &["一⏎二|三⏎四⏎五"]);
}

#[test]
fn tables_for_layout() {
    check("<table><tr><td>甲<p>乙</table>", &["甲", "乙"]);
    let data = "<table><tr><td>1<td>2<tr><td>3<td>4</table>";
    check(&format!("<table><tr><td>栏<td>前{data}后</table>"), &["栏", "前", "1|2‖3|4", "后"]);
    check(&format!("<table><tr><td><table><tr><td>{data}</table></table>"), &["1|2‖3|4"]);
    let rows = "<tr><td>a<td>b".repeat(3);
    check(&format!("<table>{rows}<tr><td>c<td>{data}</table>"), &["a|b‖a|b‖a|b‖c|1 2⏎3 4"]);
    let lines: Vec<String> = (0..60).map(|number| format!("第{number}段")).collect();
    let article = format!("<p>{}", lines.join("<p>"));
    let expected: Vec<&str> = std::iter::once("栏").chain(lines.iter().map(String::as_str)).collect();
    check(&format!("<table><tr><td>栏<td>{article}</table>"), &expected);
}

#[test]
fn what_is_no_text_of_the_page() {
    check(
        "<script>document.write('<p>1</p>')</script><style>p{}</style><p>甲</p><noscript>乙</noscript>",
        &["甲"],
    );
    check("<!--[if gte mso 9]><xml><p>1</p></xml><![endif]--><p>甲<o:p></o:p></p>", &["甲"]);
    check("<p>甲<img src=x onerror=alert(1)>乙<a href=javascript:alert(1)>丙</a></p>", &["甲乙丙"]);
    check("<select><option>2020<option>2021</select><button>查询</button><input value=1><p>甲", &["甲"]);
    check("<p>3<del>1</del>万元", &["3万元"]);
    check("<nav><p>首页</nav><p>甲", &["甲"]);
}

#[test]
fn what_is_hidden() {
    check("<p style='DISPLAY: none'>藏</p><p>甲", &["甲"]);
    check("<p style=display:none>藏<p>甲", &["甲"]);
    check("<div hidden><div>藏</div><table><tr><td>藏</table></div>甲", &["甲"]);
    check(
        "<table><tr><td>甲<td style='display:none'>藏<td>乙<tr style='display:none'><td>藏<tr><td>丙<td>丁</table>",
        &["甲|乙‖丙|丁"],
    );
    check("<table><tr><td>甲<span style='display:none'>藏<td>乙</table>", &["甲|乙"]);
    let page = "<html><p style='display:none'>藏</p><p>甲";
    let reading = documents::read("藏.html", page.as_bytes()).expect("a page");
    assert!(reading.notes.iter().any(|note| note.message.contains("隐藏")));
}

#[test]
fn numbers_of_lists() {
    check("<ol><li>甲<li>乙<ul><li>丙</ul><li>丁</ol>", &["1.甲", "2.乙", "丙", "3.丁"]);
    check("<ol start=3><li>2021年<li value=9>乙<li>丙</ol>", &["3. 2021年", "9.乙", "10.丙"]);
    check("<ol type=A><li>甲<li>乙</ol><ol type=i start=4><li>丙</ol>", &["A.甲", "B.乙", "iv.丙"]);
    check("<ol style='list-style: none'><li>甲</ol>", &["甲"]);
    check("<ol><li>一、甲<li>（二）乙<li>③丙</ol>", &["一、甲", "（二）乙", "③丙"]);
    let word = "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>（一）<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>贯彻落实";
    check(word, &["（一）贯彻落实"]);
    check(
        "<p><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;</span></span>条目",
        &["条目"],
    );
}

#[test]
fn pages_of_any_beginning() {
    for page in [
        "<table><tr><td>甲<td>乙</table>",
        "\u{FEFF} <p>甲|乙",
        "<?xml version=\"1.0\"?><html><p>甲|乙",
        "甲|乙</p>",
    ] {
        let reading = documents::read("网页", page.as_bytes()).expect("a page");
        assert_eq!(outline(&reading.document), ["甲|乙"], "{page}");
    }
    // A sign of comparison makes no web page.
    let reading = documents::read("文本", "指标值<5次\n<附件>".as_bytes()).expect("a text");
    assert_eq!(outline(&reading.document), ["指标值<5次", "<附件>"]);
}

fn text_of(html: &str) -> (String, Vec<String>) {
    let page = format!("<html><head><meta charset=utf-8></head><body>{html}</body></html>");
    let reading = documents::read("页.html", page.as_bytes()).expect("a page");
    (reading.document.text, reading.notes.into_iter().map(|note| note.message).collect())
}

#[test]
fn what_is_hidden_or_struck_is_left_out_and_told_of() {
    let hidden = [
        "<style>.tip{display:none}</style><p>支出<b class=tip>9</b>30万元</p>",
        "<p>支出<b style='visibility:hidden'>9</b>30万元</p>",
        "<p>支出<b style='font-size:1px'>9</b>30万元</p>",
        "<p>支出<font color=#ffffff>9</font>30万元</p>",
        "<p>支出<b hidden>9</b>30万元</p>",
    ];
    for html in hidden {
        let (text, notes) = text_of(html);
        assert_eq!(text.trim(), "支出30万元", "{html}");
        assert!(notes.iter().any(|note| note.contains("看不见")), "{html}: {notes:?}");
    }
    for html in
        ["<p>支出<s>9</s>30万元</p>", "<p>支出<b style='text-decoration:line-through'>9</b>30万元</p>"]
    {
        let (text, notes) = text_of(html);
        assert_eq!(text.trim(), "支出30万元", "{html}");
        assert!(notes.iter().any(|note| note.contains("划掉")), "{html}: {notes:?}");
    }
    let (seen, notes) =
        text_of("<table bgcolor=#cc0000><tr><td><font color=#ffffff>支出</font></td></tr></table>");
    assert_eq!((seen.trim(), notes.len()), ("支出", 0));
}

#[test]
fn raised_digits_are_no_digits_of_the_number_before() {
    assert_eq!(text_of("<p>支出30<sup>1</sup>万元</p>").0.trim(), "支出30¹万元");
    assert_eq!(text_of("<p>面积30m<sup>2</sup></p>").0.trim(), "面积30m²");
}

#[test]
fn what_lies_around_the_document_is_left_out() {
    let (text, notes) = text_of(
        "<div><a href=/>首页</a> &gt; <a href=/zw>政务公开</a></div><h1>甲局2022年部门预算公开</h1>\
         <ul><li><a href=1.html>甲局2021年部门预算公开</a></li></ul>\
         <p>2022年收入预算300万元，详见<a href=a.xls>附表</a>。</p><p><a href=a.xls>附件：公开表.xls</a></p>\
         <div>上一篇：<a href=0.html>甲局2020年部门决算</a></div>",
    );
    assert_eq!(text.trim(), "甲局2022年部门预算公开\n2022年收入预算300万元，详见附表。");
    assert!(notes.iter().any(|note| note.contains("不是正文")), "{notes:?}");
}
