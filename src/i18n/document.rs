//! Words of the document.

words! {
    /// Words of the document.
    DocumentWords {
        title: "", "";
    }
}
