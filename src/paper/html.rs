//! A paper as a file that any device opens: HTML with its own style and nothing that runs. Tables stay tables, in the
//! browser of a phone as in Word; plain text would lose them.

use super::blocks::{Block, Kind, Paper};
use super::tree::{Attr, Hand, Tag, walk};
use super::widths;
use crate::domain::Language;

/// How the paper looks where nobody can choose it.
const STYLE: &str = "body{max-width:180mm;margin:10mm auto;padding:0 4mm;font:12pt/1.2 'Times New Roman','PT Astra Serif','Liberation Serif',serif;color:#000;background:#fff}\
table{width:100%;border-collapse:collapse;font-size:11pt;margin:0 0 8pt}\
th,td{border:1px solid #000;padding:2pt 4pt;vertical-align:top;text-align:left}\
th{text-align:center}.pp-cell-number{text-align:center;white-space:nowrap}.pp-cell-note{text-align:center;font-style:italic}\
h1{font-size:13pt;text-align:center;margin:14pt 0}.pp-plain{font-weight:normal}h2{font-size:12pt;text-align:center;margin:12pt 0 6pt}\
p{margin:0}.pp-para{text-align:justify;text-indent:12.5mm}.pp-item,.pp-question{padding-left:6mm;text-indent:-6mm}.pp-item{margin-left:12.5mm}\
.pp-point{display:block;padding-left:3mm;text-indent:-3mm}a{color:inherit}.pp-centred{text-align:center}.pp-approvals{display:flex;justify-content:space-between;margin:0 0 14pt}.pp-approvals-one{justify-content:flex-end}\
.pp-blank{display:inline-block;min-width:35mm;border-bottom:1px solid #000}.pp-blank-long{display:inline-block;width:70%;border-bottom:1px solid #000}\
.pp-person{margin-bottom:6pt}.pp-sign-here{display:flex;align-items:baseline;gap:2mm}.pp-sign-here .pp-blank{flex:1 1 12mm;min-width:12mm;max-width:32mm}.pp-sign{margin-top:18pt}.pp-sign-post{display:inline-block;min-width:60mm}.pp-ends{display:flex;justify-content:space-between}\
.pp-space{height:6pt}thead{display:table-header-group}.pp-turn{break-before:page}tr{break-inside:avoid}h2{break-after:avoid}@page{size:A4;margin:20mm 15mm 20mm 30mm}";

/// The file of `paper`.
pub fn html(paper: &Paper, title: &str, language: Language) -> String {
    let code = match language {
        Language::Russian => "ru",
        Language::English => "en",
    };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
    );
    escape(&mut out, title);
    out.push_str("</title>\n<style>");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
    let mut in_table = false;
    for block in &paper.blocks {
        if in_table && block.kind != Kind::Row {
            out.push_str("</tbody></table>\n");
            in_table = false;
        }
        if block.kind == Kind::Head {
            in_table = true;
            begin_table(&mut out, block);
        } else {
            element(&mut out, block);
        }
    }
    if in_table {
        out.push_str("</tbody></table>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn begin_table(out: &mut String, head: &Block) {
    out.push_str("<table><colgroup>");
    for width in widths::widths(&head.columns, widths::USUAL) {
        out.push_str("<col width=\"");
        out.push_str(&(width / 10).to_string());
        out.push_str("%\">");
    }
    out.push_str("</colgroup>\n<thead>");
    element(out, head);
    out.push_str("</thead>\n<tbody>\n");
}

fn element(out: &mut String, block: &Block) {
    let mut lines = String::new();
    block.tree.write(&mut lines);
    let mut writer = Writer {
        out,
        open: Vec::new(),
        in_tag: false,
    };
    walk(&lines, &mut writer);
    out.push('\n');
}

struct Writer<'a> {
    out: &'a mut String,
    open: Vec<Tag>,
    in_tag: bool,
}

impl Writer<'_> {
    fn end_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.out.push('>');
        }
    }
}

impl Hand for Writer<'_> {
    fn open(&mut self, tag: Tag) {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(tag.name());
        self.open.push(tag);
        self.in_tag = true;
    }

    fn attr(&mut self, attr: Attr, value: &str) {
        self.out.push(' ');
        self.out.push_str(attr.name());
        self.out.push_str("=\"");
        escape(self.out, value);
        self.out.push('"');
    }

    fn text(&mut self, text: &str) {
        self.end_tag();
        escape(self.out, text);
    }

    fn close(&mut self) {
        self.end_tag();
        if let Some(tag) = self.open.pop().filter(|tag| !tag.is_void()) {
            self.out.push_str("</");
            self.out.push_str(tag.name());
            self.out.push('>');
        }
    }
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
