//! Lines of text that grow. Knows no element of a page.

/// Lines that grow; white space is one blank, as a page shows it.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    pub(super) fn add(&mut self, text: &str) {
        for letter in text.chars() {
            // U+00AD only says where a word may be broken.
            if letter == '\u{ad}' {
                continue;
            }
            if !letter.is_whitespace() {
                self.text.push(letter);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    /// Begins an item; its sign stands alone until words follow.
    pub(super) fn begin(&mut self, sign: &str) {
        self.end_if_begun();
        self.text.push_str(sign);
    }

    pub(super) fn end(&mut self) {
        self.trim();
        self.text.push('\n');
    }

    pub(super) fn end_if_begun(&mut self) {
        let begun = !self.text.is_empty() && !self.text.ends_with('\n');
        // Word puts a paragraph into each item: the sign waits for it.
        let sign_alone = self.text.ends_with("– ")
            && self
                .text
                .trim_end_matches("– ")
                .chars()
                .next_back()
                .is_none_or(|last| last == '\n');
        if begun && !sign_alone {
            self.end();
        }
    }

    fn trim(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
    }

    pub(super) fn finish(self) -> String {
        self.text.trim().to_owned()
    }
}
