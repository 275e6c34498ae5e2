//! A source file as the rules see it: raw lines, code without comments and literals, and the
//! literals apart. Knows Rust's tokens well enough for that and no more.

use std::fmt;

/// One broken rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

pub(crate) struct Source {
    /// Relative to the checkout, with `/`.
    pub(crate) path: String,
    pub(crate) raw: String,
    /// The code outside tests: comments and the insides of literals are blanks, lines are kept.
    pub(crate) code: String,
    /// String literals outside tests, with their line.
    pub(crate) strings: Vec<(usize, String)>,
}

impl Source {
    pub(crate) fn new(path: &str, raw: &str) -> Self {
        let (path, raw) = (path.to_string(), raw.to_string());
        if path.rsplit_once('.').map(|(_, extension)| extension) != Some("rs") {
            return Self {
                path,
                raw,
                code: String::new(),
                strings: Vec::new(),
            };
        }
        let (code, mut strings) = Lexer::new(&raw).run();
        let code = without_tests(&path, &code);
        let kept: Vec<bool> = code.lines().map(|line| !line.trim().is_empty()).collect();
        strings.retain(|(line, _)| kept.get(line - 1).copied().unwrap_or(false));
        Self {
            path,
            raw,
            code,
            strings,
        }
    }

    pub(crate) fn has_extension(&self, extension: &str) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, found)| found == extension)
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.has_extension("rs")
    }

    pub(crate) fn in_src(&self) -> bool {
        self.path.starts_with("src/")
    }

    /// `domain` for `src/domain/plan.rs`, `main` for `src/main.rs`.
    pub(crate) fn area(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside
            .split_once('/')
            .map_or(inside.trim_end_matches(".rs"), |(area, _)| area)
    }

    pub(crate) fn fault(&self, line: usize, message: impl Into<String>) -> Fault {
        Fault {
            path: self.path.clone(),
            line,
            message: message.into(),
        }
    }

    /// The line, from 1, of a byte of `code`.
    pub(crate) fn line_at(&self, byte: usize) -> usize {
        self.code[..byte].matches('\n').count() + 1
    }
}

/// Blanks every `#[cfg(test)] mod … { … }`, and the whole of a file of tests.
fn without_tests(path: &str, code: &str) -> String {
    let blank = |text: &str| -> String {
        text.chars()
            .map(|c| if c == '\n' { '\n' } else { ' ' })
            .collect()
    };
    if path.ends_with("/tests.rs") || path.contains("/tests/") || path.starts_with("tests/") {
        return blank(code);
    }
    let mut rest = code;
    let mut kept = String::new();
    while let Some(start) = rest.find("#[cfg(test)]") {
        let end = start + end_of_item(&rest[start..]);
        kept.push_str(&rest[..start]);
        kept.push_str(&blank(&rest[start..end]));
        rest = &rest[end..];
    }
    kept + rest
}

/// Up to the `;` or the closing brace of the item that `code` starts with.
fn end_of_item(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

/// Splits Rust text into code and string literals.
struct Lexer {
    text: Vec<char>,
    at: usize,
    line: usize,
    code: String,
    strings: Vec<(usize, String)>,
}

impl Lexer {
    fn new(text: &str) -> Self {
        Self {
            text: text.chars().collect(),
            at: 0,
            line: 1,
            code: String::new(),
            strings: Vec::new(),
        }
    }

    fn run(mut self) -> (String, Vec<(usize, String)>) {
        while self.at < self.text.len() {
            if self.sees("//") {
                while self.at < self.text.len() && self.text[self.at] != '\n' {
                    self.skip();
                }
            } else if self.sees("/*") {
                self.block_comment();
            } else if let Some(hashes) = self.raw_string() {
                self.string(hashes + 1, Some(hashes));
            } else if self.text[self.at] == '"' {
                self.string(0, None);
            } else if self.text[self.at] == '\'' {
                self.char_or_lifetime();
            } else {
                self.keep();
            }
        }
        (self.code, self.strings)
    }

    fn sees(&self, word: &str) -> bool {
        word.chars()
            .enumerate()
            .all(|(i, c)| self.text.get(self.at + i) == Some(&c))
    }

    fn keep(&mut self) {
        let c = self.text[self.at];
        self.line += usize::from(c == '\n');
        self.code.push(c);
        self.at += 1;
    }

    fn skip(&mut self) {
        let c = self.text[self.at];
        self.line += usize::from(c == '\n');
        self.code.push(if c == '\n' { '\n' } else { ' ' });
        self.at += 1;
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            if self.sees("/*") {
                depth += 1;
                self.skip();
            } else if self.sees("*/") {
                depth -= 1;
                self.skip();
                if depth == 0 {
                    self.skip();
                    return;
                }
            }
            self.skip();
        }
    }

    /// The number of `#` when a raw string begins here and not in the middle of a name.
    fn raw_string(&self) -> Option<usize> {
        let before = self.at.checked_sub(1).and_then(|i| self.text.get(i));
        let in_name =
            before.is_some_and(|c| c.is_alphanumeric() && *c != 'b' && *c != 'c' || *c == '_');
        if in_name || self.text[self.at] != 'r' {
            return None;
        }
        let hashes = self.text[self.at + 1..]
            .iter()
            .take_while(|c| **c == '#')
            .count();
        (self.text.get(self.at + 1 + hashes) == Some(&'"')).then_some(hashes)
    }

    /// A literal whose opening quote is `prefix` characters ahead; `hashes` when it is raw.
    fn string(&mut self, prefix: usize, hashes: Option<usize>) {
        for _ in 0..prefix {
            self.keep();
        }
        let line = self.line;
        let close: String = format!("\"{}", "#".repeat(hashes.unwrap_or(0)));
        let mut inside = String::new();
        self.keep();
        while self.at < self.text.len() && !self.sees(&close) {
            if hashes.is_none() && self.text[self.at] == '\\' {
                self.skip();
            }
            if let Some(c) = self.text.get(self.at) {
                inside.push(*c);
                self.skip();
            }
        }
        for _ in 0..close.chars().count().min(self.text.len() - self.at) {
            self.keep();
        }
        self.strings.push((line, inside));
    }

    /// `'a'` and `'\n'` are literals, `'a` is a lifetime.
    fn char_or_lifetime(&mut self) {
        let escaped = self.text.get(self.at + 1) == Some(&'\\');
        let plain = self.text.get(self.at + 2) == Some(&'\'');
        self.keep();
        if escaped {
            self.skip();
            self.skip();
        }
        if escaped || plain {
            while self.at < self.text.len() && self.text[self.at] != '\'' {
                self.skip();
            }
            if self.at < self.text.len() {
                self.keep();
            }
        }
    }
}

#[test]
fn code_is_told_from_comments_literals_and_tests() {
    let source = Source::new(
        "src/domain/plan.rs",
        "//! a\nlet x = \"в \\\" кавычке\"; // app::b\nlet y = r#\"a \" b\"#; let c = '\"'; fn f<'a>() {}\n/* /* */ crate::ui */ g();\n#[cfg(test)]\nmod tests {\n  fn t() { \"тест\"; }\n}\nh();\n",
    );
    assert_eq!(
        source.strings,
        [(2, "в \" кавычке".to_string()), (3, "a \" b".to_string())]
    );
    for gone in ["app::b", "crate::ui", "mod tests", "тест"] {
        assert!(!source.code.contains(gone), "{gone} in {}", source.code);
    }
    for kept in ["let y", "fn f<'a>() {}", "g();", "h();"] {
        assert!(source.code.contains(kept), "{kept} not in {}", source.code);
    }
    assert_eq!(source.code.lines().count(), source.raw.lines().count());
}

#[test]
fn the_area_is_the_first_folder() {
    assert_eq!(Source::new("src/format/json/v1.rs", "").area(), "format");
    assert_eq!(Source::new("src/main.rs", "").area(), "main");
}
