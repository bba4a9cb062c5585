//! The words of the law's folder, by language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// Languages and their words, the law's own first.
const LANGUAGES: [(&str, &str); 3] = [
    ("kk", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../law/words/kk.ftl"))),
    ("ru", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../law/words/ru.ftl"))),
    ("en", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../law/words/en.ftl"))),
];

/// The words of one language.
pub struct Words {
    pub language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of every language.
    pub fn all() -> Vec<Words> {
        LANGUAGES.iter().filter_map(|(language, _)| Words::of(language)).collect()
    }

    /// The words of a language.
    pub fn of(language: &str) -> Option<Words> {
        let (language, text) = LANGUAGES.iter().find(|(known, _)| *known == language)?;
        let mut bundle = FluentBundle::new(vec![language.parse::<LanguageIdentifier>().ok()?]);
        // A terminal shows the invisible marks around variables as rubbish.
        bundle.set_use_isolating(false);
        // What Fluent could not read it leaves out; the checks of the law's folder refuse such a file.
        bundle.add_resource_overriding(FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable));
        Some(Words { language, bundle })
    }

    /// A message, or an attribute as `message.attribute`; nothing where there is none.
    pub fn find(&self, id: &str, variables: &[(&'static str, &str)]) -> Option<String> {
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in variables {
            arguments.set(*name, *value);
        }
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }

    /// A message, or its id where there is none: another pack may hold rows of which these words know nothing.
    pub fn say(&self, id: &str, variables: &[(&'static str, &str)]) -> String {
        self.find(id, variables).unwrap_or_else(|| id.to_owned())
    }

    /// The title of a row, a service, or a fact's short name, by the kind's name and the id.
    pub fn title(&self, kind: &str, id: &str) -> Option<String> {
        match kind {
            "fact" => {
                let (of, key) = id.rsplit_once('.')?;
                let of = if of == "applicant" { "applicant" } else { "child" };
                self.find(&format!("fact-{of}-{key}.short"), &[])
            }
            "ground" | "document" | "note" | "service" | "edition" => self.find(&format!("{kind}-{id}"), &[]),
            _ => None,
        }
    }
}
