//! What a machine can hold the words to: how long a sentence is, signs, spaces, letters, and what is never said. The guide in
//! `law/words/README.md` says the rest.

mod lists;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use lists::{NEVER, UNITS, WITH_YO, YO};

/// Words of a sentence, at most.
const LONGEST: usize = 20;

/// Words of a hundred sentences, at most: what a twelve-year-old reads without effort.
const OF_A_HUNDRED: [(&str, usize); 3] = [("kk", 800), ("ru", 900), ("en", 1100)];

/// Stands for what a variable brings. A digit of no language of ours, so that it counts as a word and as nothing else.
const VARIABLE: char = '０';

/// Looks through the messages of a language for the first thing that the guide forbids.
///
/// # Errors
/// The message and what is wrong with it.
pub fn check(language: &str, file: &str) -> Result<(), String> {
    let (mut sentences, mut words) = (0_usize, 0_usize);
    for (id, text) in texts(file) {
        let fault = |what: String| Err(format!("`{id}`: {what}"));
        if let Some(what) = sign(language, &text).or_else(|| space(language, &text)).or_else(|| letters(language, &text)) {
            return fault(what);
        }
        if let Some(what) = authority(language, &text).or_else(|| never(language, &text)) {
            return fault(what);
        }
        for sentence in ended(&text) {
            let count = word_count(sentence);
            if count > LONGEST {
                return fault(format!("a sentence of {count} words, {LONGEST} at most: {sentence}"));
            }
            sentences += 1;
            words += count;
        }
    }
    match of(&OF_A_HUNDRED, language) {
        Some(most) if words * 100 > most * sentences => {
            Err(format!("a hundred sentences have {} words, {most} at most", words * 100 / sentences.max(1)))
        }
        _ => Ok(()),
    }
}

fn of<T: Copy>(table: &[(&str, T)], language: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == language).map(|(_, value)| *value)
}

/// Every message and attribute, in each of the ways in which it can come out.
fn texts(file: &str) -> Vec<(String, String)> {
    // What Fluent cannot read is refused elsewhere.
    let resource = parser::parse(file).unwrap_or_else(|(readable, _)| readable);
    let mut texts = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut add = |id: String, pattern| texts.extend(ways(pattern).into_iter().map(|text| (id.clone(), text)));
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), value);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    texts
}

fn ways(pattern: &Pattern<&str>) -> Vec<String> {
    pattern.elements.iter().fold(vec![String::new()], |begun, element| {
        let next = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                vec![(*value).to_owned()]
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => vec![VARIABLE.to_string()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| ways(&variant.value)).collect()
            }
        };
        begun.iter().flat_map(|start| next.iter().map(move |end| format!("{start}{end}"))).collect()
    })
}

/// The sentences that end, and the entries of lists, each on a line of its own: labels and headings do not end.
fn ended(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let (mut from, mut at) = (0, 0);
        // A no-break space follows the point of an abbreviation: "No. 158".
        for part in line.split_inclusive(' ') {
            at += part.len();
            let part = part.trim_end_matches(' ');
            if part.ends_with(['.', '!', '?', '…']) || (at == line.len() && part.ends_with([';', ':'])) {
                sentences.extend(line.get(from..at).map(str::trim));
                from = at;
            }
        }
    }
    sentences
}

fn word_count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|part| part.chars().any(char::is_alphanumeric)).count()
}

fn sign(language: &str, text: &str) -> Option<String> {
    let wrong: &[char] = if language == "en" { &['"', '\'', '«', '»'] } else { &['"', '\''] };
    text.chars()
        .find(|letter| wrong.contains(letter))
        .map(|sign| format!("the sign {sign}: quotation marks are « » in Kazakh and Russian, “ ” in English"))
}

/// A figure and what it counts, a number and its sign, are not torn apart at the end of a line.
fn space(language: &str, text: &str) -> Option<String> {
    let units = of(&UNITS, language).unwrap_or_default();
    let parts = text.split(' ').collect::<Vec<_>>();
    parts.windows(2).find_map(|pair| {
        let [before, after] = pair else { return None };
        let torn = (before.ends_with(|letter: char| letter.is_ascii_digit())
            && units.iter().any(|unit| after.starts_with(unit)))
            || ((before.ends_with('№') || *before == "No.") && after.starts_with(|letter: char| letter.is_ascii_digit()));
        torn.then(|| format!("a no-break space is missing in `{before} {after}`"))
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Letters that only look right, and Russian words without their ё.
fn letters(language: &str, text: &str) -> Option<String> {
    let cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
    if let Some(word) =
        words(text).find(|word| word.chars().any(cyrillic) && word.chars().any(|letter| letter.is_ascii_alphabetic()))
    {
        return Some(format!("`{word}` mixes Latin and Cyrillic letters"));
    }
    let bare = |word: &str| WITH_YO.iter().any(|stem| word.starts_with(stem)) || YO.contains(&word);
    (language == "ru")
        .then(|| words(text).find(|word| bare(&word.to_lowercase())).map(|word| format!("`{word}` is written with ё")))
        .flatten()
}

/// «Орган» alone is any body of the state: the reader is told which.
fn authority(language: &str, text: &str) -> Option<String> {
    let all = words(text).map(str::to_lowercase).collect::<Vec<_>>();
    let told = |place: usize| match language {
        "kk" => place
            .checked_sub(1)
            .and_then(|before| all.get(before))
            .is_some_and(|word| ["қорғаншылық", "атқарушы"].contains(&word.as_str())),
        _ => all.get(place + 1).is_some_and(|word| word == "опеки"),
    };
    let bare = |word: &str| match language {
        "kk" => word.starts_with("орган"),
        "ru" => ["орган", "органа", "органу", "органом", "органе", "органы", "органов", "органам"].contains(&word),
        _ => false,
    };
    let place = all.iter().enumerate().position(|(place, word)| bare(word) && !told(place))?;
    Some(format!("`{}` does not say which: the guardianship authority", all.get(place)?))
}

fn never(language: &str, text: &str) -> Option<String> {
    let text = text.to_lowercase();
    of(&NEVER, language)?.iter().find(|said| text.contains(**said)).map(|said| format!("`{said}` is never said"))
}

#[cfg(test)]
mod tests {
    use super::{check, ended, texts, word_count};

    #[test]
    fn what_the_guide_forbids_is_found() {
        for (language, words, said) in [
            ("ru", "a = Спросите орган.", "does not say which"),
            ("kk", "a = Орган шешеді.", "does not say which"),
            ("ru", "a = Ребенок согласен.", "ё"),
            ("ru", "a = Живет рядом.", "ё"),
            ("ru", "a = Срок 5 дней.", "no-break"),
            ("kk", "a = Оған 18 жас.", "no-break"),
            ("en", "a = About 15 m² each.", "no-break"),
            ("en", "a = See order No. 158.", "no-break"),
            ("ru", "a = Приказ № 158.", "no-break"),
            ("ru", "a = Скажите \"да\".", "sign"),
            ("en", "a = Don't wait.", "sign"),
            ("kk", "a = Бiрге.", "mixes"),
            ("ru", "a = Вам отказано.", "never"),
            ("en", "a = You are refused.", "never"),
            ("en", "a = One two three four five six seven eight nine ten a b c d e f g h i j k.", "21 words"),
            ("en", "a = { $n ->\n    [one] Fine.\n   *[other] You are refused.\n }", "never"),
            ("en", "a = b\n    .c = Don't.", "`a.c`"),
            ("kk", "a = бір екі үш төрт бес алты жеті сегіз тоғыз.", "a hundred sentences"),
        ] {
            let fault = check(language, words).expect_err(words);
            assert!(fault.contains(said), "{words}: {fault}");
        }
    }

    #[test]
    fn what_it_asks_for_passes() {
        for (language, words) in [
            ("ru", "a = Орган опеки спросит ребёнка. Срок 5\u{a0}дней по приказу №\u{a0}158."),
            ("kk", "a = «Қорғаншылық органы» 18\u{a0}жасқа дейін."),
            ("en", "a = Ask the “authority” under order No.\u{a0}158."),
            ("ru", "a = Организация есть в органе опеки."),
        ] {
            check(language, words).unwrap();
        }
    }

    #[test]
    fn sentences_are_told_apart_and_labels_are_none() {
        assert_eq!(ended("One two. Three? No end"), ["One two.", "Three?"]);
        assert_eq!(ended("Order No.\u{a0}158 of May."), ["Order No.\u{a0}158 of May."]);
        assert_eq!(ended("These:\n1) one;\n2) two.\nthree"), ["These:", "1) one;", "2) two."]);
        assert_eq!(word_count("One — 2 three."), 3);
    }

    #[test]
    fn every_way_in_which_a_message_comes_out_is_looked_at() {
        let all = texts("a = In { $n ->\n    [one] one\n   *[other] { $n }\n } go.\n");
        assert_eq!(all.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["In one go.", "In ０ go."]);
    }
}
