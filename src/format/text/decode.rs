//! Bytes of a text file to text. Knows encodings, not plans.

/// The upper half of Windows-1251 before its letters А to я: 0x80 to 0xBF.
const CP1251: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’',
    '“', '”', '•', '–', '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{A0}', 'Ў', 'ў', 'Ј',
    '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{AD}', '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ',
    '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// How a text file was encoded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark, of either order.
    Utf16,
    /// Windows-1251.
    Windows1251,
}

/// Turns the bytes of a file into text, and tells how they were read.
///
/// A byte order mark decides; without one, valid UTF-8 is UTF-8 and all else Windows-1251. Never fails:
/// a damaged UTF-16 unit becomes U+FFFD.
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16),
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            let text = String::from_utf8_lossy(rest).into_owned();
            (text, Encoding::Utf8)
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (windows_1251(bytes), Encoding::Windows1251),
        },
    }
}

/// How files begin that are documents, but no text: of Word, Excel, `LibreOffice` (ZIP archives and OLE containers), RTF and
/// PDF.
const OFFICE: [&[u8]; 4] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"{\\rtf", b"%PDF"];

/// Whether the bytes of a file can be text at all: a document of an office program or a picture cannot. In text there is
/// no zero byte, but in UTF-16, which says so by its mark.
pub fn is_text(bytes: &[u8]) -> bool {
    let marked = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    marked || !(OFFICE.iter().any(|start| bytes.starts_with(start)) || bytes.contains(&0))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        _ => 0xFFFD,
    });
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn windows_1251(bytes: &[u8]) -> String {
    let letter = |byte: u8| match byte {
        0..=0x7F => char::from(byte),
        0x80..=0xBF => CP1251[usize::from(byte - 0x80)],
        0xC0..=0xFF => char::from_u32(0x410 + u32::from(byte - 0xC0)).unwrap_or('?'),
    };
    bytes.iter().copied().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_windows_1251_reads_as_encoding_rs_reads_it() {
        for byte in 0..=255 {
            let bytes = [byte];
            let (theirs, _) = encoding_rs::WINDOWS_1251.decode_without_bom_handling(&bytes);
            assert_eq!(windows_1251(&bytes), theirs, "{byte:#x}");
        }
    }

    #[test]
    fn documents_of_office_programs_and_pictures_are_no_text() {
        let not: [&[u8]; 5] = [
            b"PK\x03\x04\x14",
            b"\xD0\xCF\x11\xE0\xA1",
            b"{\\rtf1\\ansi",
            b"%PDF-1.7",
            b"\x89PNG\r\n\x1A\n\0\0",
        ];
        for bytes in not {
            assert!(!is_text(bytes), "{bytes:?}");
        }
        let texts: [&[u8]; 5] = [
            b"",
            b"{\"format\": \"metodplan\"}",
            "PK – это план".as_bytes(),
            &[0xCF, 0xEB, 0xE0, 0xED, 0x0B],
            &[0xFF, 0xFE, 0x31, 0x00],
        ];
        for bytes in texts {
            assert!(is_text(bytes), "{bytes:?}");
        }
    }

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: Encoding) {
        assert_eq!(decode(bytes), (text.to_owned(), encoding));
    }

    #[test]
    fn the_mark_decides_then_validity() {
        check("План".as_bytes(), "План", Encoding::Utf8);
        check("\u{FEFF}План".as_bytes(), "План", Encoding::Utf8);
        check(&[0xFF, 0xFE, 0x1F, 0x04], "П", Encoding::Utf16);
        check(&[0xFE, 0xFF, 0x04, 0x1F], "П", Encoding::Utf16);
        check(&[0xCF, 0xEB, 0xE0, 0xED], "План", Encoding::Windows1251);
        check(b"", "", Encoding::Utf8);
        check(&[0xFF, 0xFE, 0x1F], "\u{FFFD}", Encoding::Utf16);
    }
}
