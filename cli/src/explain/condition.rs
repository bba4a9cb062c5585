//! A condition in plain words.

use bauyr::{Concluded, Condition, DateTest, Kind, Moment, Pack};

use super::words::Words;

/// Says conditions of a pack in a language.
pub struct Speaker<'a> {
    pub pack: &'a Pack,
    pub words: &'a Words,
}

impl Speaker<'_> {
    /// A line for each test, below it what it consists of.
    pub fn condition(&self, condition: &Condition) -> Vec<String> {
        match condition {
            Condition::Constant(true) => self.line("explain-always", &[]),
            Condition::Constant(false) => self.line("explain-never", &[]),
            Condition::Is(index, options) => vec![format!("• {}: {}", self.short(*index), self.options(*index, *options))],
            Condition::Date(index, test) => self.years(*index, *test, true),
            Condition::All(all) => self.several("explain-all", all),
            Condition::Any(any) => self.several("explain-any", any),
            Condition::Not(inner) => self.not(inner),
            Condition::AnyChild(inner) => self.headed("explain-any-child", self.condition(inner)),
            Condition::Channel(index) => {
                let channel = self.pack.channels.get(*index).map_or("", String::as_str);
                self.line("explain-channel", &[("channel", &self.words.say(&format!("channel-{channel}"), &[]))])
            }
            Condition::Document(index, concluded) => {
                let id = self.pack.documents.get(*index).map_or("", |document| &document.id);
                let title = self.words.say(&format!("document-{id}"), &[]);
                let message = match concluded {
                    Concluded::Required => "explain-paper-required",
                    Concluded::Deferrable => "explain-paper-deferrable",
                };
                self.line(message, &[("title", &title)])
            }
            Condition::Ground(index) => {
                let id = self.pack.grounds.get(*index).map_or("", |ground| &ground.id);
                self.line("explain-ground-applies", &[("title", &self.words.say(&format!("ground-{id}"), &[]))])
            }
        }
    }

    /// A heading, below it the condition; nothing where there is none, or it never holds.
    pub fn rule(&self, heading: &str, condition: Option<&Option<Condition>>) -> Vec<String> {
        match condition.and_then(Option::as_ref) {
            None | Some(Condition::Constant(false)) => Vec::new(),
            Some(condition) => {
                let below = self.condition(condition).into_iter().map(|line| format!("  {line}"));
                std::iter::once(self.words.say(heading, &[])).chain(below).collect()
            }
        }
    }

    /// A service and a channel, by the index of their list.
    pub fn list(&self, list: usize) -> String {
        let service = self.pack.lists.get(list).and_then(|list| self.pack.services.get(list.service));
        let service = service.map_or(String::new(), |service| self.words.say(&format!("service-{}", service.id), &[]));
        format!("{service} · {}", self.channel(list))
    }

    /// The channel of a list.
    pub fn channel(&self, list: usize) -> String {
        let channel = self.pack.lists.get(list).and_then(|list| self.pack.channels.get(list.channel));
        channel.map_or(String::new(), |channel| self.words.say(&format!("channel-{channel}"), &[]))
    }

    /// The short name of a fact.
    pub fn short(&self, index: usize) -> String {
        self.words.say(&format!("{}.short", self.message("fact", index)), &[])
    }

    /// `fact-applicant-sex`, `option-child-relationship`: where the words of a fact stand.
    pub fn message(&self, what: &str, index: usize) -> String {
        format!("{what}-{}-{}", self.pack.about(index), self.pack.facts.get(index).map_or("", |fact| &fact.key))
    }

    fn line(&self, message: &str, variables: &[(&'static str, &str)]) -> Vec<String> {
        vec![format!("• {}", self.words.say(message, variables))]
    }

    fn headed(&self, message: &str, below: Vec<String>) -> Vec<String> {
        let below = below.into_iter().map(|line| format!("    {line}"));
        self.line(message, &[]).into_iter().chain(below).collect()
    }

    fn several(&self, message: &str, conditions: &[Condition]) -> Vec<String> {
        match conditions {
            [one] => self.condition(one),
            several => self.headed(message, several.iter().flat_map(|one| self.condition(one)).collect()),
        }
    }

    fn not(&self, inner: &Condition) -> Vec<String> {
        match inner {
            Condition::Not(inner) => self.condition(inner),
            Condition::Date(index, test) => self.years(*index, *test, false),
            // That is how “every child” is read.
            Condition::AnyChild(one) => match &**one {
                Condition::Not(every) => self.headed("explain-every-child", self.condition(every)),
                _ => self.headed("explain-not", self.condition(inner)),
            },
            _ => self.headed("explain-not", self.condition(inner)),
        }
    }

    fn years(&self, index: usize, test: DateTest, passed: bool) -> Vec<String> {
        let message = match (test.by, passed) {
            (Moment::Request, true) => "explain-years-at-least",
            (Moment::Request, false) => "explain-years-below",
            (Moment::Decision, true) => "explain-years-by-decision-at-least",
            (Moment::Decision, false) => "explain-years-by-decision-below",
        };
        let years = self.words.say(message, &[("years", &test.years.to_string())]);
        vec![format!("• {}: {years}", self.short(index))]
    }

    fn options(&self, index: usize, bits: u32) -> String {
        let options = match self.pack.facts.get(index).map(|fact| &fact.kind) {
            Some(Kind::Enum(options)) => {
                let message = self.message("option", index);
                options.iter().map(|option| self.words.say(&format!("{message}-{option}"), &[])).collect()
            }
            _ => ["option-false", "option-true"].map(|message| self.words.say(message, &[])).to_vec(),
        };
        let chosen = options.into_iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1).map(|(_, option)| option);
        let chosen = chosen.collect::<Vec<String>>();
        if let [one] = chosen.as_slice() {
            return one.clone();
        }
        // A label may itself contain an “or”.
        let quoted = chosen.iter().map(|option| self.words.say("explain-option", &[("option", option)]));
        quoted.collect::<Vec<_>>().join(&format!(" {} ", self.words.say("explain-or", &[])))
    }
}
