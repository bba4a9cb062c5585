//! Reading the pages: every part names facts of whom its page is about, and answers that they can have.

use bauyr::{Kind, Pack};
use serde_json::Value;

use super::{FILE, KEYS};
use crate::law::Fault;
use crate::law::yaml::{list, only, text};

/// Whose facts a page asks. Those of the household are facts of the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Child,
    Applicant,
}

pub struct Page {
    pub id: String,
    pub about: About,
    /// Indices of the facts that may make another one of the page needless.
    pub although: Vec<usize>,
    pub parts: Vec<Part>,
}

/// Facts by their indices, each with its value.
pub type Said = Vec<(usize, u8)>;

pub enum Part {
    /// A question of its own.
    Fact(usize),
    /// A short list.
    First(usize, Vec<Entry>),
    /// Whether so many full years have passed.
    Years(usize, u16),
    /// One question for several facts; what each option says.
    Choice(String, Vec<(String, Said)>),
    /// Boxes; what each says when it is empty.
    Ticks(String, Vec<(String, Said)>),
}

/// An entry of a short list.
pub enum Entry {
    Option(String),
    Heading(String, Vec<String>),
}

impl Page {
    /// Indices of the facts it asks, in order.
    pub fn facts(&self) -> Vec<usize> {
        self.parts.iter().flat_map(Part::facts).collect()
    }
}

impl Part {
    /// Indices of the facts it asks, each once.
    pub fn facts(&self) -> Vec<usize> {
        let of = |said: &[(String, Said)]| {
            let mut facts = said.iter().flat_map(|(_, said)| said.iter().map(|(fact, _)| *fact)).collect::<Vec<_>>();
            facts.sort_unstable();
            facts.dedup();
            facts
        };
        match self {
            Part::Fact(fact) | Part::First(fact, _) | Part::Years(fact, _) => vec![*fact],
            Part::Choice(_, said) | Part::Ticks(_, said) => of(said),
        }
    }
}

/// All pages, in order.
pub fn pages(facts: &Value, pack: &Pack) -> Result<Vec<Page>, Fault> {
    if let Some(missing) = KEYS.iter().find(|key| **key != "examples" && !facts[**key].is_array()) {
        return Err(format!("{FILE}: `{missing}` is missing, or is no list"));
    }
    let pages = list(facts, "pages").map(|page| Reader::new(page, pack)?.page(page)).collect::<Result<Vec<_>, _>>()?;
    if let Some(twice) =
        pages.iter().enumerate().find(|(index, page)| pages.iter().take(*index).any(|other| other.id == page.id))
    {
        return Err(format!("{FILE}: pages: `{}` stands twice", twice.1.id));
    }
    // Children are asked about before the applicant, page by page.
    if let Some(late) = pages.iter().skip_while(|page| page.about == About::Child).find(|page| page.about == About::Child) {
        return Err(format!("{FILE}: pages: `{}`: pages about a child stand before the others", late.id));
    }
    for key in list(facts, "own_to_each_child") {
        let known = key.as_str().is_some_and(|key| index(pack, About::Child, key).is_some());
        if !known {
            return Err(format!("{FILE}: own_to_each_child: no such fact of a child: {key}"));
        }
    }
    Ok(pages)
}

/// The index of a fact.
fn index(pack: &Pack, about: About, key: &str) -> Option<usize> {
    pack.fact_index(key, if about == About::Child { pack.of_child() } else { pack.of_applicant() })
}

/// Reads one page.
struct Reader<'p> {
    pack: &'p Pack,
    /// The page, in faults.
    place: String,
    about: About,
}

impl<'p> Reader<'p> {
    fn new(page: &Value, pack: &'p Pack) -> Result<Self, Fault> {
        let place = format!("{FILE}: pages: `{}`", text(page, "id", FILE)?);
        let about = match text(page, "about", &place)? {
            "child" => About::Child,
            "applicant" | "household" => About::Applicant,
            other => return Err(format!("{place}: about: neither child, applicant nor household: `{other}`")),
        };
        Ok(Reader { pack, place, about })
    }

    fn page(&self, page: &Value) -> Result<Page, Fault> {
        only(page, &["id", "about", "sensitive", "although", "parts"], &self.place)?;
        if page.get("sensitive").is_some_and(|sensitive| *sensitive != Value::Bool(true)) {
            return Err(self.fault("`sensitive` is true, or left out"));
        }
        let although = list(page, "although").map(|key| self.fact(key)).collect::<Result<Vec<_>, _>>()?;
        let parts = list(page, "parts").map(|part| self.part(part)).collect::<Result<Vec<_>, _>>()?;
        if parts.is_empty() {
            return Err(self.fault("`parts` is missing or empty"));
        }
        Ok(Page { id: text(page, "id", FILE)?.to_owned(), about: self.about, although, parts })
    }

    fn fault(&self, message: impl AsRef<str>) -> Fault {
        format!("{}: {}", self.place, message.as_ref())
    }

    fn fact(&self, key: &Value) -> Result<usize, Fault> {
        let found = key.as_str().and_then(|key| index(self.pack, self.about, key));
        found.ok_or_else(|| self.fault(format!("no such fact of whom it is about: {key}")))
    }

    fn part(&self, part: &Value) -> Result<Part, Fault> {
        let keys = part.as_object().map(|part| part.keys().map(String::as_str).collect::<Vec<_>>()).unwrap_or_default();
        match keys.as_slice() {
            ["fact"] => self.fact(&part["fact"]).map(Part::Fact),
            ["fact", "first"] => self.first(self.fact(&part["fact"])?, &part["first"]),
            ["fact", "years"] => self.years(self.fact(&part["fact"])?, &part["years"]),
            ["choice", "options"] => {
                let (id, options) = (text(part, "choice", &self.place)?, self.several(&part["options"])?);
                self.choice(id, &options)?;
                Ok(Part::Choice(id.to_owned(), options))
            }
            ["ticks", "boxes"] => {
                let (id, boxes) = (text(part, "ticks", &self.place)?, self.several(&part["boxes"])?);
                let mut facts = boxes.iter().flat_map(|(_, said)| said.iter().map(|(fact, _)| *fact)).collect::<Vec<_>>();
                facts.sort_unstable();
                if facts.windows(2).any(|pair| pair[0] == pair[1]) {
                    return Err(self.fault(format!("ticks `{id}`: one fact stands behind two boxes")));
                }
                Ok(Part::Ticks(id.to_owned(), boxes))
            }
            _ => Err(self.fault(format!("not a part: {part}"))),
        }
    }

    /// Every option of the fact stands in a short list, once, and nothing else does.
    fn first(&self, fact: usize, entries: &Value) -> Result<Part, Fault> {
        let Kind::Enum(options) = &self.pack.facts[fact].kind else {
            return Err(self.fault(format!("`{}` has no options for a short list", self.pack.facts[fact].key)));
        };
        let option = |option: &Value| {
            let known = option.as_str().filter(|option| options.iter().any(|known| known == option));
            known
                .map(ToOwned::to_owned)
                .ok_or_else(|| self.fault(format!("`{}` has no option {option}", self.pack.facts[fact].key)))
        };
        let entries = entries.as_array().into_iter().flatten().map(|entry| {
            if entry.is_string() {
                return option(entry).map(Entry::Option);
            }
            only(entry, &["heading", "options"], &self.place)?;
            let under = list(entry, "options").map(option).collect::<Result<Vec<_>, _>>()?;
            Ok(Entry::Heading(text(entry, "heading", &self.place)?.to_owned(), under))
        });
        let entries = entries.collect::<Result<Vec<_>, Fault>>()?;
        let reached = entries.iter().flat_map(|entry| match entry {
            Entry::Option(option) => std::slice::from_ref(option),
            Entry::Heading(_, options) => options.as_slice(),
        });
        let reached = reached.collect::<Vec<_>>();
        for option in options {
            let times = reached.iter().filter(|reached| **reached == option).count();
            if times != 1 {
                let key = &self.pack.facts[fact].key;
                return Err(self.fault(format!("the short list of `{key}` leads to `{option}` {times} times, not once")));
            }
        }
        Ok(Part::First(fact, entries))
    }

    fn years(&self, fact: usize, years: &Value) -> Result<Part, Fault> {
        let years = years.as_u64().and_then(|years| u16::try_from(years).ok()).filter(|years| (1..=150).contains(years));
        let years = years.ok_or_else(|| self.fault("`years` is no number from 1 to 150"))?;
        if !matches!(self.pack.facts[fact].kind, Kind::Date(_)) {
            return Err(self.fault(format!("`{}` is no date", self.pack.facts[fact].key)));
        }
        Ok(Part::Years(fact, years))
    }

    /// What options or boxes say.
    fn several(&self, several: &Value) -> Result<Vec<(String, Said)>, Fault> {
        let several = several.as_object().ok_or_else(|| self.fault("neither options nor boxes"))?;
        several.iter().map(|(id, said)| Ok((id.clone(), self.said(id, said)?))).collect()
    }

    fn said(&self, id: &str, said: &Value) -> Result<Said, Fault> {
        let said =
            said.as_object().filter(|said| !said.is_empty()).ok_or_else(|| self.fault(format!("`{id}` says nothing")))?;
        let said = said.iter().map(|(key, answer)| {
            let fact = self.fact(&Value::from(key.as_str()))?;
            let value = match (&self.pack.facts[fact].kind, answer) {
                (Kind::Bool, Value::Bool(holds)) => Some(u8::from(*holds)),
                (Kind::Enum(options), Value::String(option)) => {
                    options.iter().position(|known| known == option).and_then(|index| u8::try_from(index).ok())
                }
                _ => None,
            };
            value.map(|value| (fact, value)).ok_or_else(|| self.fault(format!("`{id}`: `{key}` cannot be {answer}")))
        });
        said.collect()
    }

    /// No two options can be true at once, and each is about facts that another one is about.
    fn choice(&self, id: &str, options: &[(String, Said)]) -> Result<(), Fault> {
        for (index, (one, said)) in options.iter().enumerate() {
            for (other, says) in options.iter().skip(index + 1) {
                let differs = said.iter().any(|(fact, value)| says.iter().any(|(of, is)| of == fact && is != value));
                if !differs {
                    return Err(self.fault(format!("choice `{id}`: `{one}` and `{other}` can both be true")));
                }
            }
        }
        if options.len() < 2 { Err(self.fault(format!("choice `{id}` has fewer than two options"))) } else { Ok(()) }
    }
}
