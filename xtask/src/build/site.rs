//! dist/site: the page, ready to be put on any server of plain files.

use std::path::PathBuf;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

use super::assets::Assets;
use super::words::{Parts, parts};
use super::{bundle, embed, newest_edition};
use crate::files::{below, entries, fresh, read, read_text, write};
use crate::licences;
use crate::process::{output, run};
use crate::project::Project;

pub fn build(project: &Project) -> Result<(), String> {
    let (site, npm, www) = (project.site(), project.npm(), project.root.join("www"));
    fresh(&site)?;
    let mut assets = Assets::new(&site);
    let wasm = read(&npm.join("bauyr_bg.wasm"))?;
    assets.add("wasm", "bauyr_bg.wasm", &wasm)?;
    // By an engine that is not the page's own, something else might be decided.
    assets.note("wasm.integrity", format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&wasm))));
    for path in entries(&npm.join("law"))? {
        let lang = path.file_stem().unwrap_or_default().to_string_lossy();
        assets.add(&format!("law.{lang}"), &format!("law/{lang}.json"), &read(&path)?)?;
    }
    for path in entries(&npm.join("words"))? {
        let lang = path.file_stem().unwrap_or_default().to_string_lossy();
        let Parts { first, questions, later } = parts(&read_text(&path)?);
        assets.add(&format!("words.{lang}"), &format!("words/{lang}.ftl"), first.as_bytes())?;
        assets.add(&format!("questions.{lang}"), &format!("words/{lang}-questions.ftl"), questions.as_bytes())?;
        assets.add(&format!("later.{lang}"), &format!("words/{lang}-later.ftl"), later.as_bytes())?;
    }
    bundle::styles(project, &mut assets)?;
    bundle::script(project, &mut assets)?;
    bundle::entry(project, &mut assets)?;
    bundle::plain(project, &mut assets)?;
    assets.note("first-question", output(project.program("node").arg("www/site/first-question.mjs").arg(&npm))?);
    let page = newest_edition::fill(project, &read_text(&www.join("index.html"))?)?;
    write(&site.join("index.html"), assets.fill(&page)?)?;
    let lost = lost_page(&read_text(&www.join("404.html"))?, project.address.as_deref());
    write(&site.join("404.html"), lost.replace("{{style}}", assets.address("style.css")?))?;
    for path in below(&www.join("static"))? {
        let inside = path.strip_prefix(&www).map_err(|error| error.to_string())?;
        write(&site.join(inside), read(&path)?)?;
    }

    let worker = bundle::worker(project)?;
    let bundled = bundle::packages(project)?;
    write(&site.join("licences.txt"), licences::notices(project, Some(&bundled))?)?;
    embed::serve(project)?;
    run(project
        .program("node")
        .arg("www/site/pages.mjs")
        .arg(&site)
        .arg(&npm)
        .arg(certificate(project)?)
        .args([assets.address("style.css")?, assets.address("later.css")?, assets.address("plain")?])
        .args(project.address.as_deref()))?;
    run(project.program("node").arg("xtask/precache.mjs").arg(&site).arg(worker))?;
    let script = bundle::single_file(project)?;
    run(project.program("node").arg("xtask/single-file.mjs").arg(&site).arg(script).arg(project.single_file()))?;
    run(project.program("node").arg("xtask/compress.mjs").arg(&site).arg(project.scratch.join("compressed")))
}

/// The proof that the rules are whole, made anew for the law that is built. A fault in the law stops here.
fn certificate(project: &Project) -> Result<PathBuf, String> {
    let file = project.scratch.join("certificate.json");
    let mut prove = project.cargo();
    prove.args(["run", "--quiet", "--release", "--package", "bauyr-cli", "--", "--pack"]).arg(project.law.join("pack.json"));
    write(&file, output(prove.args(["pack", "prove", "--json"]))?)?;
    Ok(file)
}

/// The page for addresses that lead nowhere. It is shown under any of them, however deep, so what it leads to is named whole. Where the
/// site's address is not known it leads nowhere: the root of the domain may be somebody else's.
fn lost_page(text: &str, address: Option<&str>) -> String {
    match address {
        Some(address) => text.replace("{{home}}", &format!("{}/", address.trim_end_matches('/'))),
        None => text.split_inclusive('\n').filter(|line| !line.contains("{{home}}")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::lost_page;

    const PAGE: &str = include_str!("../../../www/404.html");

    #[test]
    fn the_page_for_lost_addresses_leads_to_the_site_alone() {
        let below = lost_page(PAGE, Some("https://example.org/bauyr/"));
        let led: Vec<&str> = below.split("href=\"").skip(1).collect();
        assert!(led.len() > 4, "{below}");
        assert!(led.iter().all(|rest| rest.starts_with("https://example.org/bauyr/")), "{below}");
    }

    #[test]
    fn where_the_address_is_not_known_it_leads_nowhere_and_still_says_so_in_three_languages() {
        let lost = lost_page(PAGE, None);
        assert!(!lost.contains("href=") && !lost.contains("{{home}}"), "{lost}");
        for said in ["Мұндай бет жоқ</h1>", "Такой страницы нет", "There is no such page"] {
            assert!(lost.contains(said), "{said}");
        }
    }
}
