//! Words of the transfer.

words! {
    /// Words of the transfer.
    TransferWords {
        title: "", "";
    }
}
