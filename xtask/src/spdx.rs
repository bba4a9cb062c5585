//! Licences as packages name them: `MIT`, `MIT OR Apache-2.0`, `(MIT OR Apache-2.0) AND Unicode-3.0`.

/// Is the whole of what an expression asks for among the allowed licences? `/`, as old packages write, means `OR`.
pub fn allowed(expression: &str, allow: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    any(&mut words, allow) == Some(true) && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

// Each returns nothing where the expression is none.

fn any(words: &mut Words<'_>, allow: &[&str]) -> Option<bool> {
    let mut verdict = all(words, allow)?;
    while words.next_if_eq(&"OR").is_some() {
        verdict |= all(words, allow)?;
    }
    Some(verdict)
}

fn all(words: &mut Words<'_>, allow: &[&str]) -> Option<bool> {
    let mut verdict = one(words, allow)?;
    while words.next_if_eq(&"AND").is_some() {
        verdict &= one(words, allow)?;
    }
    Some(verdict)
}

fn one(words: &mut Words<'_>, allow: &[&str]) -> Option<bool> {
    let first = words.next()?;
    if first == "(" {
        let verdict = any(words, allow)?;
        return words.next_if_eq(&")").map(|_| verdict);
    }
    if words.next_if_eq(&"WITH").is_some() {
        // An exception only ever permits more.
        words.next()?;
    }
    Some(allow.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn expressions() {
        let allow = ["MIT", "Apache-2.0", "Unicode-3.0"];
        for good in
            ["MIT", "GPL-3.0 OR MIT", "(MIT OR GPL-3.0) AND Unicode-3.0", "Apache-2.0 WITH LLVM-exception", "MIT/GPL-3.0"]
        {
            assert!(allowed(good, &allow), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "MIT OR", "(MIT", "MIT)", "MIT AND (GPL-3.0 OR MPL-2.0)"] {
            assert!(!allowed(bad, &allow), "{bad}");
        }
    }
}
