//! What fuzzing has found, once more: every text that is kept in `fuzz/corpus/` goes through its target.

use std::fs;
use std::path::Path;

#[path = "../fuzz/targets.rs"]
mod targets;

#[test]
fn what_was_found_stays_mended() {
    for (name, target) in targets::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
        paths.sort();
        assert!(!paths.is_empty(), "{name} has a corpus");
        for path in paths {
            let data = fs::read(&path).expect("a text can be read");
            let ran = std::panic::catch_unwind(|| target(&data));
            assert!(ran.is_ok(), "{} does not hold any more", path.display());
        }
    }
}

#[test]
fn each_target_is_a_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    let mut programs: Vec<_> = fs::read_dir(folder)
        .expect("it can be read")
        .map(|entry| entry.expect("an entry can be read").path().with_extension(""))
        .map(|path| path.file_name().expect("it has a name").to_string_lossy().into_owned())
        .collect();
    programs.sort();
    let mut names: Vec<_> = targets::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    names.sort();
    assert_eq!(programs, names);
}
