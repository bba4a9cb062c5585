//! dist/site: the page, ready to be put on any server of plain files.

use super::assets::Assets;
use super::bundle;
use crate::files::{below, entries, fresh, read, read_text, write};
use crate::licences;
use crate::process::run;
use crate::project::Project;

pub fn build(project: &Project) -> Result<(), String> {
    let (site, npm, www) = (project.site(), project.npm(), project.root.join("www"));
    fresh(&site)?;
    let mut assets = Assets::new(&site);
    assets.add("wasm", "bauyr_bg.wasm", &read(&npm.join("bauyr_bg.wasm"))?)?;
    assets.add("law", "law.json", &read(&npm.join("law.json"))?)?;
    for path in entries(&npm.join("words"))? {
        let lang = path.file_stem().unwrap_or_default().to_string_lossy();
        let words = without_comments(&read_text(&path)?);
        assets.add(&format!("words.{lang}"), &format!("words/{lang}.ftl"), words.as_bytes())?;
    }
    bundle::style(project, &mut assets)?;
    bundle::script(project, &mut assets)?;
    write(&site.join("index.html"), assets.fill(&read_text(&www.join("index.html"))?)?)?;
    for path in below(&www.join("static"))? {
        let inside = path.strip_prefix(&www).map_err(|error| error.to_string())?;
        write(&site.join(inside), read(&path)?)?;
    }

    let bundled = bundle::packages(project)?;
    write(&site.join("licences.txt"), licences::notices(project, Some(&bundled))?)?;
    let style = assets.address("style")?;
    run(project.program("node").arg("www/lists.mjs").arg(&site).arg(&npm).arg(style))?;
    run(project.program("node").arg("xtask/compress.mjs").arg(&site))
}

/// Comments of the words are for translators, not for readers' phones. Empty lines stay: inside a message they mean something.
fn without_comments(words: &str) -> String {
    words.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn only_comments_go() {
        assert_eq!(
            without_comments("# for translators\na = one\n\n    # two\n### all\nb = 3\n"),
            "a = one\n\n    # two\nb = 3\n"
        );
    }
}
