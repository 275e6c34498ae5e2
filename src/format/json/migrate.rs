//! From the version of the file to the version of this program, one step for each version. Knows nothing of plans.
//!
//! A step takes the whole file apart and puts it together as the next version; a released step is never edited,
//! only followed by another. Each step has golden files of its old version in `tests/data/json`.

use super::OpenError;
use super::node::Fields;

/// The version that this program writes.
pub const CURRENT: u32 = 1;

/// The oldest program, by file version, that may read and write what this one writes.
pub const MIN_READER: u32 = 1;

/// From one version of the file to the next.
type Step = fn(Fields) -> Fields;

/// The step at `n` leads from version `n + 1` to version `n + 2`. None yet: there is one version.
const STEPS: [Step; CURRENT as usize - 1] = [];

/// Brings the fields of a file of version `found` to the current version.
///
/// # Errors
/// [`OpenError::NotAPlan`] for a version below 1, [`OpenError::Newer`] when the file asks for a newer reader.
pub(super) fn migrate(file: Fields, found: u32, min_reader: u32) -> Result<Fields, OpenError> {
    if found < 1 {
        return Err(OpenError::NotAPlan);
    }
    if min_reader > CURRENT {
        return Err(OpenError::Newer { version: found });
    }
    Ok(run(&STEPS, file, found))
}

/// Runs the steps that a file of version `found` (1 or more) has still to take.
fn run(steps: &[Step], file: Fields, found: u32) -> Fields {
    let taken = usize::try_from(found - 1).unwrap_or(usize::MAX);
    let left = steps.iter().skip(taken);
    left.fold(file, |file, step| step(file))
}

#[cfg(test)]
mod tests {
    use super::super::node::Node;
    use super::*;

    fn step_1(mut file: Fields) -> Fields {
        file.insert("steps".to_owned(), Node::string("1"));
        file
    }

    fn step_2(mut file: Fields) -> Fields {
        let before = file.get("steps").map(Node::text).unwrap_or_default();
        file.insert("steps".to_owned(), Node::string(&(before + "2")));
        file
    }

    #[test]
    fn a_file_takes_the_steps_from_its_own_version_on() {
        let steps: [Step; 2] = [step_1, step_2];
        for (found, expected) in [(1, r#""\"1\"2""#), (2, r#""2""#), (3, ""), (9, "")] {
            let file = run(&steps, Fields::new(), found);
            assert_eq!(
                file.get("steps").map(Node::text).unwrap_or_default(),
                expected
            );
        }
    }

    #[test]
    fn a_file_for_newer_readers_is_refused_and_one_that_we_may_read_is_not() {
        let open = |found, min_reader| migrate(Fields::new(), found, min_reader).err();
        assert_eq!(open(CURRENT, MIN_READER), None);
        assert_eq!(open(7, 1), None);
        assert_eq!(open(7, 2), Some(OpenError::Newer { version: 7 }));
        assert_eq!(open(0, 1), Some(OpenError::NotAPlan));
    }
}
