//! What stands behind a command: `--name value` and `--name`.

use std::collections::BTreeMap;

pub struct Options {
    given: BTreeMap<String, String>,
}

impl Options {
    /// Reads the arguments of a command that knows the options `values`, each with a value, and `flags`, without.
    pub fn read(arguments: &[String], values: &[&str], flags: &[&str]) -> Result<Self, String> {
        let mut given = BTreeMap::new();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let name = argument.strip_prefix("--").unwrap_or_default();
            let value = if flags.contains(&name) {
                String::new()
            } else if values.contains(&name) {
                rest.next().filter(|value| !value.is_empty()).ok_or_else(|| format!("`{argument}` needs a value"))?.clone()
            } else {
                return Err(format!("unknown argument `{argument}`"));
            };
            given.insert(name.to_owned(), value);
        }
        Ok(Self { given })
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.given.get(name).map(String::as_str)
    }

    pub fn has(&self, flag: &str) -> bool {
        self.given.contains_key(flag)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(arguments: &[&str]) -> Result<Options, String> {
        let arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
        Options::read(&arguments, &["port"], &["no-build"])
    }

    #[test]
    fn values_and_flags_are_told_apart() -> Result<(), String> {
        let options = read(&["--no-build", "--port", "80"])?;
        assert!(options.has("no-build"));
        assert_eq!(options.value("port"), Some("80"));
        Ok(())
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert_eq!(read(&["--prot", "80"]).err().as_deref(), Some("unknown argument `--prot`"));
        assert_eq!(read(&["port"]).err().as_deref(), Some("unknown argument `port`"));
        for nothing in [&["--port"][..], &["--port", ""]] {
            assert_eq!(read(nothing).err().as_deref(), Some("`--port` needs a value"));
        }
    }
}
