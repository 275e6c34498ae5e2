//! The command line: any supported format in, any out. No browser.
fn main() {}
