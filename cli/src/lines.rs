//! A request a line, an answer a line.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::ExitCode;

use crate::input::{Done, Failure, LONGEST, put, too_long};

/// So much is read at once, and written answers are handed on when they are so many bytes.
const AT_ONCE: usize = 1 << 16;

/// Hands out the lines; what is written of each goes out on a line, or else the error.
pub fn each(mut answer: impl FnMut(&[u8], &mut Vec<u8>) -> Result<(), Failure>) -> Done {
    let mut input = BufReader::with_capacity(AT_ONCE, std::io::stdin().lock());
    let mut output = std::io::stdout().lock();
    let (mut line, mut out) = (Vec::new(), Vec::with_capacity(2 * AT_ONCE));
    loop {
        let end = memchr::memchr(b'\n', input.buffer());
        // The next line may not come before somebody has read the answers to those before it.
        if out.len() >= AT_ONCE || end.is_none() {
            output.write_all(&out)?;
            output.flush()?;
            out.clear();
        }
        if end.is_none() && !next(&mut input, &mut line)? {
            return Ok(ExitCode::SUCCESS);
        }
        // Most lines are answered where they stand.
        let text = end.map_or(&line[..], |end| input.buffer().get(..end).unwrap_or_default());
        let answered = if text.len() > LONGEST { Err(too_long().into()) } else { answer(text, &mut out) };
        match answered {
            Err(Failure::Refused(error)) => put(&mut out, &serde_json::json!({ "error": error }))?,
            done => done?,
        }
        out.push(b'\n');
        input.consume(end.map_or(0, |end| end + 1));
    }
}

/// Reads a line without its end, and of one that is too long as much as shows that; whether there is one.
fn next(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
    if input.by_ref().take(most).read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() > LONGEST {
        input.skip_until(b'\n')?;
    }
    Ok(true)
}
