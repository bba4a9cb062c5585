//! A fact of a page that makes another one of it needless: a person has decided that they stand together all the same.
//!
//! What is looked at: one child, nothing answered; and answers drawn at random, always the same ones, to everything on the pages before.

use std::collections::BTreeSet;

use bauyr::{Named, Pack, Report};

use super::FILE;
use super::ask::{Answer, Asked};
use super::shape::{Page, Part};
use crate::law::Fault;

/// Draws of answers for each list of each edition in `cargo xtask law`. The test makes more.
pub const DRAWS: usize = 8;

/// A page, the fact that decides and the fact that is then needless, by their indices.
pub type Gate = (usize, usize, usize);

/// Every fact that decides is declared.
///
/// # Errors
/// The first that is not.
pub fn declared(pack: &Pack, pages: &[Page]) -> Result<(), Fault> {
    for (page, one, other) in found(pack, pages, DRAWS)? {
        let page = &pages[page];
        if !page.although.contains(&one) {
            let key = |index: usize| &pack.facts[index].key;
            return Err(format!(
                "{FILE}: pages: `{}`: an answer to `{}` makes `{}` needless: ask one of them on another page, or say `although: [{}]`",
                page.id,
                key(one),
                key(other),
                key(one)
            ));
        }
    }
    Ok(())
}

/// All that are found with so many draws.
pub fn found(pack: &Pack, pages: &[Page], draws: usize) -> Result<BTreeSet<Gate>, Fault> {
    let mut found = BTreeSet::new();
    let mut dice = Dice(1);
    for asked in Asked::all(pack)? {
        for index in 0..pages.len() {
            look(&asked, pages, index, &[], &mut found)?;
            for _ in 0..draws {
                let before = pages.iter().take(index).flat_map(Page::facts).map(|fact| {
                    let mut values = asked.values(fact);
                    (fact, values.swap_remove(dice.roll(values.len())))
                });
                let before = before.collect::<Vec<_>>();
                look(&asked, pages, index, &before, &mut found)?;
            }
        }
    }
    Ok(found)
}

/// Gives each answer to each fact of a page that is worth asking, and sees what is no longer.
fn look(asked: &Asked, pages: &[Page], index: usize, before: &[Answer], found: &mut BTreeSet<Gate>) -> Result<(), Fault> {
    let page = &pages[index];
    let facts = page.facts();
    let worth = |report: &Named<Report>| {
        let missing = report.missing_facts().map(|id| id.replace("children.0.", "children.*.")).collect::<Vec<_>>();
        facts.iter().copied().filter(|fact| missing.contains(&asked.pack.question_id(*fact))).collect::<Vec<_>>()
    };
    let asks = worth(&asked.report(before, 1)?);
    for one in &asks {
        // One question for both cannot be two.
        let part = page.parts.iter().map(Part::facts).find(|facts| facts.contains(one)).unwrap_or_default();
        for value in asked.values(*one) {
            let still = worth(&asked.report(&[before, &[(*one, value)]].concat(), 1)?);
            let needless = asks.iter().filter(|other| !part.contains(other) && !still.contains(other));
            found.extend(needless.map(|other| (index, *one, *other)));
        }
    }
    Ok(())
}

/// Numbers without order, the same at every run (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((number ^ (number >> 31)) >> 33).unwrap_or(0) % sides.max(1)
    }
}
