//! Files whose name holds a hash of their content: such a file never changes, so browsers may keep it for ever.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::files::write;

/// The folder in the site in which every file has a hashed name.
pub const FOLDER: &str = "assets";

pub struct Assets {
    site: PathBuf,
    /// By key, the address from the root of the site.
    addresses: BTreeMap<String, String>,
}

impl Assets {
    pub fn new(site: &Path) -> Self {
        Self { site: site.to_owned(), addresses: BTreeMap::new() }
    }

    /// Writes a file under its hashed name: `words/kk.ftl` becomes `assets/words/kk.0123456789abcdef.ftl`.
    pub fn add(&mut self, key: &str, name: &str, content: &[u8]) -> Result<(), String> {
        let (stem, extension) = name.rsplit_once('.').ok_or_else(|| format!("{name} has no extension"))?;
        let address = format!("{FOLDER}/{stem}.{:016x}.{extension}", hash(content));
        write(&self.site.join(&address), content)?;
        self.note(key, address);
        Ok(())
    }

    /// Notes the address of a file that already has its hashed name.
    pub fn note(&mut self, key: &str, address: String) {
        self.addresses.insert(key.to_owned(), address);
    }

    pub fn address(&self, key: &str) -> Result<&str, String> {
        self.addresses.get(key).map(String::as_str).ok_or_else(|| {
            let known: Vec<&str> = self.addresses.keys().map(String::as_str).collect();
            format!("there is no file `{key}`, only {}", known.join(", "))
        })
    }

    /// Puts addresses in the place of keys: `{{style.css}}` becomes the address of the style sheet. Keys are `style.css`, `later.css`,
    /// `entry`, `plain`, `script`, `wasm`, and `words.kk`, `questions.kk`, `later.kk`, `law.kk` for every language; `first-question` stands for its choices,
    /// `wasm.integrity` for the engine's fingerprint.
    /// For a page at the root of the site.
    pub fn fill(&self, page: &str) -> Result<String, String> {
        let mut parts = page.split("{{");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (key, after) = part.split_once("}}").ok_or("`{{` without `}}`")?;
            filled.push_str(self.address(key)?);
            filled.push_str(after);
        }
        Ok(filled)
    }
}

/// FNV-1a: nobody is kept out by it, it only has to differ where the content differs.
fn hash(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{Assets, hash};

    #[test]
    fn keys_become_addresses() {
        let mut assets = Assets::new("site".as_ref());
        assets.note("words.kk", "assets/words/kk.1.ftl".to_owned());
        assert_eq!(assets.fill("a {{words.kk}} b").as_deref(), Ok("a assets/words/kk.1.ftl b"));
        assert!(assets.fill("{{words.de}}").is_err());
        assert!(assets.fill("{{words.kk").is_err());
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(hash(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
