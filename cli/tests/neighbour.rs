//! The command among other programs: it answers while its input is open, and ends as its usage says where nobody reads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may end with a panic")]

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Value as Json, json};

const BOM: &str = "\u{feff}";

fn bauyr(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bauyr"));
    command.args(arguments);
    command
}

/// What the command makes of an input.
fn answer(arguments: &[&str], input: &[u8]) -> Output {
    let mut child =
        bauyr(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command runs");
    let mut to = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A command that has said its last word reads no further.
    let writer = thread::spawn(move || drop(to.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn request() -> String {
    json!({ "service": "guardianship", "channel": "portal", "date": "2026-11-23", "answers": { "children": [{}] } }).to_string()
}

/// Longer than a debug build takes on a busy machine, and shorter than for ever.
const AT_ONCE: Duration = Duration::from_secs(20);

#[test]
fn each_line_is_answered_while_the_input_is_open() {
    for arguments in [&["check", "--lines"][..], &["check", "--lines", "--remedies"]] {
        let mut child = bauyr(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command runs");
        let (mut to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let (said, hear) = mpsc::channel();
        let reader = thread::spawn(move || from.lines().for_each(|line| said.send(line.unwrap()).unwrap()));
        let line = request();
        let (half, rest) = line.split_at(20);
        // One alone; one that comes with the beginning of the next; one in pieces; three at once; one that is no JSON.
        for (text, answers) in [
            (format!("{line}\n"), 1),
            (format!("{line}\n{half}"), 1),
            (rest.to_owned(), 0),
            ("\n".to_owned(), 1),
            (format!("{line}\n{line}\n{line}\n"), 3),
            ("no JSON\n".to_owned(), 1),
        ] {
            to.write_all(text.as_bytes()).unwrap();
            to.flush().unwrap();
            for _ in 0..answers {
                hear.recv_timeout(AT_ONCE).unwrap_or_else(|_| panic!("{arguments:?}: no answer to {text:?}"));
            }
        }
        drop(to);
        reader.join().unwrap();
        assert!(child.wait().unwrap().success());
    }
}

#[test]
fn a_byte_order_mark_before_a_text_is_passed_over() {
    let request = request();
    for arguments in [
        &["check"][..],
        &["check", "--remedies"],
        &["check", "--lines"],
        &["check", "--lines", "--remedies"],
        &["compare", "--edition", "2022-08"],
    ] {
        let plain = answer(arguments, request.as_bytes());
        assert!(plain.status.success(), "{arguments:?}");
        assert_eq!(answer(arguments, format!("{BOM}{request}").as_bytes()), plain, "{arguments:?}");
    }
    // Files that were put together bring one each.
    let marked = format!("{BOM}{request}\r\n{request}\r\n{BOM}{request}\r\n");
    let plain = [&request, "\n", &request, "\n", &request].concat();
    assert_eq!(answer(&["check", "--lines"], marked.as_bytes()), answer(&["check", "--lines"], plain.as_bytes()));
    let pack = kept("marked-pack.json", &[BOM, bauyr::PACK].concat());
    assert_eq!(answer(&["pack", "check", pack.to_str().unwrap()], b""), answer(&["pack", "check"], b""));
    // Where it is no mark it is no JSON.
    for text in [format!("{BOM}{BOM}{request}"), format!("{request}{BOM}"), BOM.to_owned()] {
        let refused = answer(&["check"], text.as_bytes());
        assert_eq!(refused.status.code(), Some(2), "{text:?}");
    }
}

#[test]
fn text_in_utf_16_is_refused_by_name() {
    let units = |swap: bool| {
        let unit = move |unit: u16| if swap { unit.swap_bytes() } else { unit }.to_ne_bytes();
        [BOM, &request(), "\r\n"].concat().encode_utf16().flat_map(unit).collect::<Vec<_>>()
    };
    for text in [units(false), units(true)] {
        let refused = answer(&["check"], &text);
        let error: Json = serde_json::from_slice(&refused.stdout).unwrap();
        assert_eq!((refused.status.code(), &error["code"], &error["path"]), (Some(2), &json!("invalid_shape"), &json!("")));
        assert!(error["message"].as_str().unwrap().contains("UTF-16"), "{error}");
    }
}

#[test]
fn a_line_without_an_end_is_refused_and_not_held_in_memory() {
    let long = [&b"["[..], &vec![b' '; 17 << 20], b"]"].concat();
    let lines = [request().as_bytes(), b"\n", &long, b"\n", request().as_bytes(), b"\n", &long].concat();
    let said = answer(&["check", "--lines"], &lines);
    assert!(said.status.success());
    let said = String::from_utf8(said.stdout).unwrap();
    let said = said.lines().map(|line| serde_json::from_str::<Json>(line).unwrap()).collect::<Vec<_>>();
    let alone: Json = serde_json::from_slice(&answer(&["check"], &long).stdout).unwrap();
    assert_eq!(alone["code"], "invalid_shape");
    assert!(alone["message"].as_str().unwrap().contains("16 MiB"), "{alone}");
    assert_eq!(said.len(), 4);
    assert_eq!([&said[1], &said[3]], [&json!({ "error": alone }); 2]);
    assert_eq!(said[0]["outcome"], "undecided");
    assert_eq!(said[2], said[0]);
}

/// A text in a file of its own.
fn kept(name: &str, text: &str) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).unwrap();
    file
}

/// A pipe that nobody reads any more.
fn closed_pipe() -> Stdio {
    std::io::pipe().unwrap().1.into()
}

/// A disk on which there is no room.
#[cfg(target_os = "linux")]
fn full_disk() -> Stdio {
    File::options().write(true).open("/dev/full").unwrap().into()
}

#[cfg(not(target_os = "linux"))]
fn full_disk() -> Stdio {
    closed_pipe()
}

/// A law small enough to be proved at once.
fn small_law() -> Json {
    json!({
        "id": "small",
        "request_dates": { "from": "2024-01-01", "to": "2030-12-31" },
        "editions": [{ "id": "2024-01", "in_force_from": "2024-01-01" }],
        "facts": { "applicant": { "birth_date": "date", "home": "bool" }, "child": { "relative": "bool" } },
        "asking_order": ["children.*.relative", "applicant.birth_date", "applicant.home"],
        "services": [
            { "id": "care", "term_working_days": 10, "channels": [{ "id": "desk", "takes_applications": "working_days" }] },
        ],
        "definitions": {},
        "scope": { "child_in_scope_when": { "child.relative": true } },
        "grounds": [
            { "id": "minor", "services": ["care"], "applies_when": { "applicant.birth_date": { "full_years_below": 18 } } },
        ],
        "documents": [
            { "id": "training", "items": { "care/desk": 1 }, "required_when": { "applicant.home": false } },
        ],
        "notes": [],
        "training": "training",
        "calendar": {
            "from": "2024-01-01", "to": "2030-12-31", "confirmed_until": "2024-12-31", "days_off": [], "working_weekends": [],
        },
        "subsistence_minimum": [],
    })
}

/// Every command, with its input, and what it ends with where all is well.
fn commands() -> Vec<(Vec<String>, String, i32)> {
    let small = kept("small-pack.json", &small_law().to_string());
    let small = small.to_str().unwrap();
    let (request, refused) = (request(), "{}".to_owned());
    let row = |arguments: &[&str], input: &str, status| {
        (arguments.iter().map(|word| (*word).to_owned()).collect(), input.to_owned(), status)
    };
    vec![
        row(&["check"], &request, 0),
        row(&["check"], &refused, 2),
        row(&["check", "--remedies"], &request, 0),
        row(&["check", "--lines"], &format!("{request}\n").repeat(40), 0),
        row(&["check", "--lines"], &refused, 0),
        row(&["check", "--lines", "--remedies"], &request, 0),
        row(&["compare", "--edition", "2022-08"], &request, 0),
        row(&["questions"], "", 0),
        row(&["questions", "--edition", "2022-08"], "", 0),
        row(&["catalogue"], "", 0),
        row(&["pack", "check"], "", 0),
        row(&["pack", "diff", "builtin@2022-08", "builtin@2026-02"], "", 1),
        row(&["pack", "diff", "--json", "builtin@2022-08", "builtin@2026-02"], "", 1),
        row(&["pack", "explain", "minor"], "", 0),
        row(&["pack", "explain", "nothing"], "", 2),
        row(&["--pack", small, "pack", "prove"], "", 0),
        row(&["--pack", small, "pack", "prove", "--json"], "", 0),
        row(&["--pack", small, "pack", "questions"], "", 0),
        row(&["--pack", small, "pack", "questions", "--json"], "", 0),
        row(&["pack", "prove", "--json", "--pack", small], "", 0),
        row(&["pack", "diff", "builtin@2022-08", "builtin@2026-02", "--json"], "", 1),
        row(&["--help"], "", 0),
        row(&["pack", "diff", "--help"], "", 0),
        row(&["help", "check"], "", 0),
        row(&["--version"], "", 0),
    ]
}

/// How the command ends, and what it says of it.
fn end(arguments: &[String], input: &str, output: Stdio, errors: Stdio) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bauyr"));
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(output).stderr(errors).spawn().unwrap();
    // It may have ended before it has read all.
    drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
    let mut said = String::new();
    child.stderr.take().map(|mut errors| errors.read_to_string(&mut said).unwrap());
    (child.wait().unwrap().code(), said)
}

#[test]
fn no_command_is_cut_short_in_any_other_way_than_its_usage_says() {
    for (arguments, input, status) in commands() {
        assert_eq!(end(&arguments, &input, Stdio::null(), Stdio::piped()), (Some(status), String::new()), "{arguments:?}");
        for output in [closed_pipe, full_disk] {
            let (code, said) = end(&arguments, &input, output(), Stdio::piped());
            assert_eq!((code, said.lines().count()), (Some(74), 1), "{arguments:?}: {said}");
            assert!(said.starts_with("bauyr: "), "{said}");
            // Nor where nobody hears of it.
            assert_eq!(end(&arguments, &input, output(), output()), (Some(74), String::new()), "{arguments:?}");
        }
    }
    let wrong = ["check".to_owned(), "-l".to_owned()];
    for errors in [closed_pipe, full_disk] {
        assert_eq!(end(&wrong, "", Stdio::null(), errors()).0, Some(64));
    }
    let said = end(&wrong, "", Stdio::null(), Stdio::piped()).1;
    assert!(said.starts_with("error: ") && said.contains("Usage: bauyr check"), "{said}");
    for words in [&[][..], &["pack"], &["chek"], &["pack", "explain"], &["check", "--pack"]] {
        let words = words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let (status, said) = end(&words, "", Stdio::piped(), Stdio::piped());
        assert!(status == Some(64) && (said.contains("Usage: bauyr") || said.contains("'--help'")), "{words:?}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_wrong_usage_or_no_file() {
    use std::os::unix::ffi::OsStrExt;
    let odd = std::ffi::OsStr::from_bytes(b"pack-\xff.json");
    let end = |arguments: &[&std::ffi::OsStr]| {
        let output = Command::new(env!("CARGO_BIN_EXE_bauyr")).args(arguments).stdin(Stdio::null()).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).contains("panicked"))
    };
    assert_eq!(end(&[odd]), (Some(64), false));
    assert_eq!(end(&["pack".as_ref(), "check".as_ref(), odd]), (Some(74), false));
}
