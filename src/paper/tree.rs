//! What stands on paper: elements, attributes and texts out of closed lists, and their text form, one line for each.
//!
//! The text form is made where papers are composed and read where they are shown. What is in no list is left out when it
//! is read, and texts are texts: nothing of a plan can become markup. Knows no plan and no page.

use std::fmt::Write as _;

macro_rules! names {
    ($(#[$doc:meta])* $kind:ident { $($(#[$vdoc:meta])* $name:ident = $text:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $kind { $(#[doc = concat!("`", $text, "`.")] $name,)* }

        impl $kind {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$name, $text),)*];

            /// Its name in HTML.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            fn of(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(_, own)| *own == name).map(|(kind, _)| *kind)
            }
        }
    };
}

names! {
    /// An element that may stand on paper.
    Tag {
        Div = "div"; P = "p"; H1 = "h1"; H2 = "h2"; H3 = "h3";
        Table = "table"; Thead = "thead"; Tbody = "tbody"; Tr = "tr"; Th = "th"; Td = "td";
        Ol = "ol"; Ul = "ul"; Li = "li"; Span = "span"; B = "b"; I = "i"; A = "a"; Br = "br";
        Svg = "svg"; Rect = "rect"; Line = "line"; Text = "text"; Title = "title";
    }
}

names! {
    /// What may be said of an element.
    Attr {
        Class = "class"; Href = "href"; Colspan = "colspan"; Scope = "scope"; Role = "role";
        X = "x"; Y = "y"; Width = "width"; Height = "height"; ViewBox = "viewBox"; Anchor = "text-anchor";
        X1 = "x1"; X2 = "x2"; Y1 = "y1"; Y2 = "y2";
    }
}

impl Tag {
    /// Whether it is part of a vector graphic.
    pub fn is_graphic(self) -> bool {
        matches!(
            self,
            Self::Svg | Self::Rect | Self::Line | Self::Text | Self::Title
        )
    }

    /// Whether it holds nothing.
    pub fn is_void(self) -> bool {
        self == Self::Br
    }
}

/// So many letters stay in one line.
const SHORT: usize = 6;

/// Whether a link may lead there: the web, a letter, or a place on the same paper.
pub fn may_link(address: &str) -> bool {
    let address = address.trim_start();
    let starts = |scheme: &str| {
        let head = address.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme))
    };
    ["https://", "http://", "mailto:", "#"]
        .into_iter()
        .any(starts)
}

/// An element with what is in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tree {
    tag: Tag,
    attrs: Vec<(Attr, String)>,
    inside: Vec<Piece>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    Tree(Tree),
}

impl Tree {
    /// An empty element.
    pub fn new(tag: Tag) -> Self {
        Self {
            tag,
            attrs: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// An empty element of a class.
    pub fn of(tag: Tag, class: &str) -> Self {
        Self::new(tag).attr(Attr::Class, class)
    }

    /// Says something of it. A link that may not be followed is none.
    #[must_use]
    pub fn attr(mut self, attr: Attr, value: impl Into<String>) -> Self {
        let value = value.into();
        if attr != Attr::Href || may_link(&value) {
            self.attrs.push((attr, value));
        }
        self
    }

    /// Adds a text; each of its lines but the first begins a new line on paper.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        for (at, line) in text.split(['\n', '\r', '\u{2028}']).enumerate() {
            if at > 0 {
                self.inside.push(Piece::Tree(Self::new(Tag::Br)));
            }
            if !line.is_empty() {
                self.inside.push(Piece::Text(line.to_owned()));
            }
        }
        self
    }

    /// Adds an element.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.inside.push(Piece::Tree(child));
        self
    }

    /// Adds several.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.inside.extend(children.into_iter().map(Piece::Tree));
        self
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.inside.is_empty()
    }

    /// The class of a line that hangs behind its sign, as an item of a list.
    pub const POINT: &'static str = "pp-point";

    /// Whether it takes lines of its own inside a text.
    fn is_block(&self) -> bool {
        let point = |(attr, value): &(Attr, String)| *attr == Attr::Class && value == Self::POINT;
        self.tag == Tag::P || self.attrs.iter().any(point)
    }

    /// Whether what is added now begins a line.
    pub fn is_at_line_start(&self) -> bool {
        match self.inside.last() {
            None => true,
            Some(Piece::Text(_)) => false,
            Some(Piece::Tree(tree)) => tree.tag == Tag::Br || tree.is_block(),
        }
    }

    /// Ends the line, unless what stands there does it by itself.
    #[must_use]
    pub fn end_line(self) -> Self {
        match self.inside.last() {
            Some(Piece::Tree(tree)) if tree.is_block() => self,
            _ => self.child(Self::new(Tag::Br)),
        }
    }

    /// Its texts, one after the other, with a blank for each end of a line.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.put_words(&mut words);
        words
    }

    /// The longest word of each of its children, or all of a few letters («№ п/п»); what stands across several columns
    /// says nothing of any of them.
    pub fn longest_words(&self) -> Vec<usize> {
        let longest = |tree: &Self| {
            let words = tree.words();
            let length = words.trim().chars().count();
            if length <= SHORT {
                return length;
            }
            // An address is broken anywhere.
            let whole = words.split_whitespace();
            let whole = whole.filter(|word| !word.contains("://"));
            let parts = whole.flat_map(|word| word.split(['-', '–', '/']));
            parts.map(|word| word.chars().count()).max().unwrap_or(0)
        };
        let mut found = Vec::new();
        for piece in &self.inside {
            if let Piece::Tree(child) = piece {
                let wide = child.attrs.iter().any(|(attr, _)| *attr == Attr::Colspan);
                found.push(if wide { 0 } else { longest(child) });
            }
        }
        found
    }

    fn put_words(&self, words: &mut String) {
        for piece in &self.inside {
            match piece {
                Piece::Text(text) => words.push_str(text),
                Piece::Tree(tree) if tree.tag == Tag::Br => words.push(' '),
                Piece::Tree(tree) => {
                    let ends = if tree.is_block() { " " } else { "" };
                    words.push_str(ends);
                    tree.put_words(words);
                    words.push_str(ends);
                }
            }
        }
    }

    /// Writes the text form at the end of `out`: `<` opens, `@` says something of it, `'` is a text, `>` closes.
    pub fn write(&self, out: &mut String) {
        put(out, '<', self.tag.name());
        for (attr, value) in &self.attrs {
            let value = value.replace(['\n', '\r'], " ");
            put(out, '@', &format!("{}={value}", attr.name()));
        }
        for piece in &self.inside {
            match piece {
                Piece::Text(text) => put(out, '\'', text),
                Piece::Tree(tree) => tree.write(out),
            }
        }
        put(out, '>', "");
    }
}

fn put(out: &mut String, sign: char, words: &str) {
    // Writing to a String cannot fail.
    writeln!(out, "{sign}{words}").ok();
}

/// What is done with each part of a text form, in its order.
pub trait Hand {
    /// An element begins.
    fn open(&mut self, tag: Tag);
    /// Something is said of the element that began last.
    fn attr(&mut self, attr: Attr, value: &str);
    /// A text.
    fn text(&mut self, text: &str);
    /// The element ends that began last and has not ended.
    fn close(&mut self);
}

/// Gives each part of the text form `lines` to `hand`. What is not of our lists is passed over with all that is in it;
/// every element that begins ends.
pub fn walk(lines: &str, hand: &mut dyn Hand) {
    let (mut open, mut strange) = (0_usize, 0_usize);
    for line in lines.lines() {
        let Some(rest) = line.get(1..) else { continue };
        match line.as_bytes()[0] {
            b'<' => match Tag::of(rest) {
                Some(tag) if strange == 0 => {
                    open += 1;
                    hand.open(tag);
                }
                _ => strange += 1,
            },
            b'>' if strange > 0 => strange -= 1,
            b'>' if open > 0 => {
                open -= 1;
                hand.close();
            }
            _ if strange > 0 || open == 0 => {}
            b'\'' => hand.text(rest),
            b'@' => {
                let said = rest.split_once('=');
                let said = said.and_then(|(name, value)| Some((Attr::of(name)?, value)));
                if let Some((attr, value)) = said
                    && (attr != Attr::Href || may_link(value))
                {
                    hand.attr(attr, value);
                }
            }
            _ => {}
        }
    }
    for _ in 0..open {
        hand.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Builder(Vec<Tree>, Option<Tree>);

    impl Hand for Builder {
        fn open(&mut self, tag: Tag) {
            self.0.push(Tree::new(tag));
        }
        fn attr(&mut self, attr: Attr, value: &str) {
            let tree = self.0.pop().expect("open");
            self.0.push(tree.attr(attr, value));
        }
        fn text(&mut self, text: &str) {
            let tree = self.0.pop().expect("open");
            self.0.push(tree.text(text));
        }
        fn close(&mut self) {
            let tree = self.0.pop().expect("open");
            match self.0.pop() {
                Some(parent) => self.0.push(parent.child(tree)),
                None => self.1 = Some(tree),
            }
        }
    }

    fn read(lines: &str) -> Option<Tree> {
        let mut builder = Builder(Vec::new(), None);
        walk(lines, &mut builder);
        builder.1
    }

    #[test]
    fn a_tree_reads_back_from_its_lines_whatever_its_texts_are() {
        let tree = Tree::of(Tag::Td, "c-text")
            .text("<script>\n'«да»\n>\n@href=javascript:x")
            .child(
                Tree::new(Tag::A)
                    .attr(Attr::Href, "https://example.org/?a=b")
                    .text("там"),
            )
            .child(Tree::new(Tag::Br));
        let mut lines = String::new();
        tree.write(&mut lines);
        assert_eq!(read(&lines), Some(tree));
    }

    #[test]
    fn what_is_in_no_list_is_left_out_with_all_that_is_in_it() {
        let lines = "<p\n'до \n<script\n'плохо\n<b\n'и это\n>\n>\n<a\n@href=javascript:alert(1)\n@onclick=x\n'после\n>\n>\n>\n";
        let link = Tree::new(Tag::A).text("после");
        assert_eq!(read(lines), Some(Tree::new(Tag::P).text("до ").child(link)));
        assert_eq!(read("'текст\n>\n@class=x\n\n"), None);
    }

    #[test]
    fn links_lead_to_the_web_to_letters_and_to_the_paper_itself() {
        for good in ["https://a.b", "HTTP://a.b", "mailto:a@b", "#top"] {
            assert!(may_link(good), "{good}");
        }
        for bad in [
            "javascript:x",
            " javascript:x",
            "data:text/html,x",
            "//a.b",
            "file:///a",
            "",
        ] {
            assert!(!may_link(bad), "{bad}");
        }
    }
}
