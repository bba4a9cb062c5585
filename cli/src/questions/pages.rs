//! How many pages and taps people need where facts are asked together, as `law/pages.json` has it.
//!
//! Counted as the page does it: the page of the first fact that is needed is shown, with those of its parts that are; what a heading, a
//! tick or "something else" leaves open is asked on a second showing; then what is needed next. People know every answer, and no child
//! is taken to be like another.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use bauyr::{Kind, Pack};
use serde_json::Value as Json;

use super::asks::{Asking, List};
use crate::input::{self, Failure};

/// The pages before: which service; where and when one applies, for how many children.
const BEFORE: usize = 2;
/// On each of them something is chosen, and "Continue" pressed. Day and number of children are filled in.
const TAPS_BEFORE: usize = 4;
/// Day, month, year.
const FIELDS_OF_A_DATE: usize = 3;

/// What is asked together, in order.
pub struct Pages(Vec<Page>);

struct Page {
    of_child: bool,
    parts: Vec<Part>,
}

/// Facts by index, each with its value.
type Said = Vec<(usize, u8)>;

enum Part {
    Fact(usize),
    /// The values that are chosen at once; the others stand under headings.
    First(usize, Vec<u8>),
    Choice(Vec<Said>),
    Ticks(Vec<Said>),
}

/// What one application costs its person.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effort {
    /// Pages, those shown a second time and those before the questions counted in.
    pub pages: usize,
    /// Choices made, fields filled in, buttons pressed.
    pub taps: usize,
}

impl Pages {
    /// Reads the pages.
    pub fn read(pack: &Pack, file: &Path) -> Result<Pages, Failure> {
        let json: Json = serde_json::from_slice(&input::read(file)?)
            .map_err(|error| Failure::Stream(format!("{}: {error}", file.display())))?;
        let pages = json.get("pages").and_then(Json::as_array).into_iter().flatten().map(|page| Page::read(pack, page));
        let pages = pages.collect::<Option<Vec<_>>>().filter(|pages| !pages.is_empty());
        pages.map(Pages).ok_or_else(|| Failure::Stream(format!("{}: not the pages of this pack", file.display())))
    }

    /// Puts the pages to a person.
    pub fn walk(&self, pack: &Pack, list: &List, people: &[Vec<u8>]) -> Effort {
        let children = people.len();
        let turns = self.0.iter().filter(|page| page.of_child);
        let turns = (0..children).flat_map(|child| turns.clone().map(move |page| (page, child)));
        let turns = turns.chain(self.0.iter().filter(|page| !page.of_child).map(|page| (page, 0))).collect::<Vec<_>>();
        // One more child is one more press.
        let effort = Effort { pages: BEFORE, taps: TAPS_BEFORE + children - 1 };
        let mut walk = Walk { pack, asking: list.begin(people), told: HashSet::new(), effort };
        while let Some((page, child)) = turns.iter().find(|(page, child)| walk.is_needed(page, *child)) {
            walk.show(page, *child);
        }
        walk.effort
    }
}

impl Page {
    fn read(pack: &Pack, page: &Json) -> Option<Page> {
        let of_child = page.get("about")? == "child";
        let parts = page.get("parts")?.as_array()?.iter().map(|part| Part::read(pack, of_child, part));
        Some(Page { of_child, parts: parts.collect::<Option<_>>()? })
    }
}

impl Part {
    fn read(pack: &Pack, of_child: bool, part: &Json) -> Option<Part> {
        let index = |key: &str| pack.fact_index(key, if of_child { pack.of_child() } else { pack.of_applicant() });
        let value = |index: usize, answer: &Json| match (&pack.facts.get(index)?.kind, answer) {
            (Kind::Bool, Json::Bool(holds)) => Some(u8::from(*holds)),
            (Kind::Enum(options), Json::String(option)) => {
                options.iter().position(|known| known == option).and_then(|value| u8::try_from(value).ok())
            }
            _ => None,
        };
        let several = |several: &Json| {
            let said = |said: &Json| {
                let said = said.as_object()?.iter().map(|(key, answer)| {
                    let index = index(key)?;
                    Some((index, value(index, answer)?))
                });
                said.collect::<Option<Said>>()
            };
            several.as_object()?.values().map(said).collect::<Option<Vec<_>>>()
        };
        if let Some(options) = part.get("options") {
            return several(options).map(Part::Choice);
        }
        if let Some(boxes) = part.get("boxes") {
            return several(boxes).map(Part::Ticks);
        }
        let index = index(part.get("fact")?.as_str()?)?;
        if part.get("years").is_some() {
            // Those who pass every test of the date say "yes".
            return Some(Part::First(index, vec![0]));
        }
        let Some(first) = part.get("first") else { return Some(Part::Fact(index)) };
        let plain = first.as_array()?.iter().filter(|entry| entry.is_string()).map(|option| value(index, option));
        Some(Part::First(index, plain.collect::<Option<_>>()?))
    }

    fn facts(&self) -> Vec<usize> {
        match self {
            Part::Fact(index) | Part::First(index, _) => vec![*index],
            Part::Choice(several) | Part::Ticks(several) => several.iter().flatten().map(|(index, _)| *index).collect(),
        }
    }
}

struct Walk<'a> {
    pack: &'a Pack,
    asking: Asking<'a>,
    told: HashSet<(usize, usize)>,
    effort: Effort,
}

impl Walk<'_> {
    fn is_needed(&self, page: &Page, child: usize) -> bool {
        page.parts.iter().flat_map(Part::facts).any(|index| self.asking.needs(index, child))
    }

    /// A page, and once more with what it leaves open.
    fn show(&mut self, page: &Page, child: usize) {
        let parts = page.parts.iter().filter(|part| part.facts().iter().any(|index| self.asking.needs(*index, child)));
        let parts = parts.collect::<Vec<_>>();
        let open = parts.into_iter().flat_map(|part| self.answer(part, child)).collect::<Vec<_>>();
        self.proceed();
        let open = open.into_iter().filter(|index| self.asking.needs(*index, child)).collect::<Vec<_>>();
        if !open.is_empty() {
            for index in open {
                self.ask(index, child);
            }
            self.proceed();
        }
    }

    fn proceed(&mut self) {
        self.effort.pages += 1;
        self.effort.taps += 1;
    }

    fn tell(&mut self, index: usize, child: usize) {
        if self.told.insert((index, child)) {
            self.asking.tell(index, child);
        }
    }

    fn says(&self, said: &Said, child: usize) -> bool {
        said.iter().all(|(index, value)| self.asking.answer(*index, child) == *value)
    }

    /// A question of its own.
    fn ask(&mut self, index: usize, child: usize) {
        let is_date = matches!(self.pack.facts.get(index).map(|fact| &fact.kind), Some(Kind::Date(_)));
        self.effort.taps += if is_date { FIELDS_OF_A_DATE } else { 1 };
        self.tell(index, child);
    }

    /// Answers a part; what stays open is returned.
    fn answer(&mut self, part: &Part, child: usize) -> Vec<usize> {
        match part {
            Part::Fact(index) => self.ask(*index, child),
            Part::First(index, plain) => {
                self.effort.taps += 1;
                if !plain.contains(&self.asking.answer(*index, child)) {
                    return vec![*index];
                }
                self.tell(*index, child);
            }
            Part::Choice(options) => return self.choose(options, child),
            Part::Ticks(boxes) => return self.tick(boxes, child),
        }
        Vec::new()
    }

    fn choose(&mut self, options: &[Said], child: usize) -> Vec<usize> {
        let facts = options.iter().flatten().map(|(index, _)| *index).collect::<BTreeSet<_>>();
        // An option that has been chosen did not say all: the rest is asked fact by fact.
        if facts.iter().any(|index| self.told.contains(&(*index, child))) {
            for index in facts {
                if self.asking.needs(index, child) {
                    self.ask(index, child);
                }
            }
            return Vec::new();
        }
        self.effort.taps += 1;
        match options.iter().find(|said| self.says(said, child)) {
            Some(said) => said.iter().for_each(|(index, _)| self.tell(*index, child)),
            None => return facts.into_iter().collect(),
        }
        Vec::new()
    }

    /// The boxes that are needed; "none of these" where none is true.
    fn tick(&mut self, boxes: &[Said], child: usize) -> Vec<usize> {
        let shown =
            boxes.iter().filter(|said| said.iter().any(|(index, _)| self.asking.needs(*index, child))).collect::<Vec<_>>();
        let mut open = Vec::new();
        let mut ticks = 0;
        for said in shown {
            let is_empty = self.says(said, child);
            ticks += usize::from(!is_empty);
            let is_bool = |index: usize| self.pack.facts.get(index).is_some_and(|fact| fact.kind == Kind::Bool);
            match said.as_slice() {
                [(index, _)] if is_empty || is_bool(*index) => self.tell(*index, child),
                several if is_empty => several.iter().for_each(|(index, _)| self.tell(*index, child)),
                several => open.extend(several.iter().map(|(index, _)| *index)),
            }
        }
        self.effort.taps += ticks.max(1);
        open
    }
}

#[cfg(test)]
mod tests;
