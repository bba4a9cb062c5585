//! Asking the engine: requests from the values of facts, and what a report says of a rule.

use bauyr::{DateTest, DocumentRow, GroundState, Kind, Moment, Named, Need, Pack, Report, State, Value};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use super::rules::{APPLIES, DEFERRABLE, Of, REQUIRED, Scene, WAIVABLE};

/// A report leaves open what a rule concludes.
pub const OPEN: u8 = 7;

/// Facts by index, each with its value.
pub type Given = Vec<(usize, u8)>;

/// The values that are answered, and papers.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// About the applicant; what is about a child is left aside.
    pub applicant: Given,
    /// About each child; what is about the applicant is left aside.
    pub children: Vec<Given>,
    /// Papers in hand, by their index.
    pub have: Vec<usize>,
}

impl Answers {
    /// About an applicant and one child.
    pub fn one_child(given: Given) -> Answers {
        Answers { applicant: given.clone(), children: vec![given], have: Vec::new() }
    }
}

/// The engine, asked about one list in one edition on one day.
pub struct Engine<'p> {
    /// What it is asked about.
    pub scene: Scene<'p>,
    /// The request date.
    pub date: NaiveDate,
    /// For each fact that is a date, a day for each value.
    days: Vec<Vec<Option<NaiveDate>>>,
}

impl<'p> Engine<'p> {
    /// On the first day on which all notes can appear and dates of every value can be.
    pub fn new(scene: Scene<'p>) -> Result<Engine<'p>, bauyr::Error> {
        let pack = scene.pack;
        let edition = pack.editions.get(scene.edition).map_or(pack.date_from, |edition| edition.in_force_from);
        let first = pack.notes.iter().filter_map(|note| note.request_date_from).fold(edition, NaiveDate::max).min(pack.date_to);
        let mut engine = Engine { scene, date: first, days: Vec::new() };
        for date in first.iter_days().take(400).take_while(|day| *day <= pack.date_to) {
            engine.date = date;
            let decision = engine.ask(&Answers::one_child(Vec::new()))?.decision;
            engine.days = pack.facts.iter().map(|fact| days(&fact.kind, date, decision)).collect();
            if engine.days.iter().flatten().all(Option::is_some) {
                break;
            }
        }
        Ok(engine)
    }

    /// Whether a date of this value can be on the request date; everything else can.
    pub fn can_be(&self, index: usize, value: u8) -> bool {
        self.days.get(index).and_then(|days| days.get(usize::from(value))).is_none_or(Option::is_some)
    }

    /// A value as a request writes it.
    fn answer(&self, index: usize, value: u8) -> Json {
        let value = usize::from(value);
        match self.scene.pack.facts.get(index).map(|fact| &fact.kind) {
            Some(Kind::Bool) => json!(value == 1),
            Some(Kind::Enum(options)) => json!(options.get(value)),
            Some(Kind::Date(_)) => {
                let day = self.days.get(index).and_then(|days| days.get(value)).copied().flatten();
                json!(day.unwrap_or(self.date).to_string())
            }
            None => Json::Null,
        }
    }

    pub fn request(&self, answers: &Answers) -> Json {
        let pack = self.scene.pack;
        let person = |given: &Given, of_child: bool| {
            let facts = given.iter().filter(|(index, _)| pack.is_of_child(*index) == of_child);
            let entry = |(index, value): &(usize, u8)| Some((pack.facts.get(*index)?.key.clone(), self.answer(*index, *value)));
            facts.filter_map(entry).collect::<Map<_, _>>()
        };
        let children = answers.children.iter().map(|given| person(given, true)).collect::<Vec<_>>();
        let have = answers.have.iter().filter_map(|index| pack.documents.get(*index)).flat_map(|document| {
            let each = |child: usize| json!({ "id": document.id, "child": child });
            if document.per_child { (0..children.len()).map(each).collect() } else { vec![json!({ "id": document.id })] }
        });
        let have = have.collect::<Vec<_>>();
        let list = pack.lists.get(self.scene.list);
        json!({
            "service": list.and_then(|list| pack.services.get(list.service)).map(|service| &service.id),
            "channel": list.and_then(|list| pack.channels.get(list.channel)),
            "date": self.date.to_string(),
            "edition": pack.editions.get(self.scene.edition).map(|edition| &edition.id),
            "answers": { "applicant": person(&answers.applicant, false), "children": children },
            "have": have,
        })
    }

    /// The report; an error where the engine refuses the request.
    pub fn ask(&self, answers: &Answers) -> Result<Named<'p, Report<'p>>, bauyr::Error> {
        bauyr::check(self.scene.pack, &Value::deserialize(self.request(answers)).map_err(|error| unreadable(&error))?)
    }
}

/// What a report concludes: of a paper, the one of this child. A note that does not appear is concluded to be 0.
pub fn concluded(report: &Report, of: Of, child: usize) -> Option<u8> {
    Some(match of {
        Of::Scope => outside(report.scope),
        Of::Ground(index) => {
            let row = report.ground_indices().position(|ground| ground == index)?;
            match report.grounds.get(row)?.state {
                GroundState::Applies => APPLIES,
                GroundState::Waivable => WAIVABLE,
                GroundState::Clear => 0,
                GroundState::Open => OPEN,
            }
        }
        Of::Document(index) => match paper(report, index, child)?.need {
            Need::Required => REQUIRED,
            Need::Deferrable => DEFERRABLE,
            Need::NotRequired => 0,
            Need::Open => OPEN,
        },
        Of::Note(index) => u8::from(report.note_indices().any(|note| note == index)),
    })
}

/// The row of a paper, or of this child's paper.
pub fn paper<'r>(report: &'r Report, index: usize, child: usize) -> Option<&'r DocumentRow> {
    let mut rows = report.document_indices().zip(&report.documents);
    rows.find(|(document, row)| *document == index && usize::from(row.child.unwrap_or(0)) == child).map(|(_, row)| row)
}

/// What the rule of the scope concludes, which says who is outside.
pub fn outside(scope: State) -> u8 {
    match scope {
        State::Yes => 0,
        State::No => 1,
        State::Open => OPEN,
    }
}

fn unreadable(error: &serde_json::Error) -> bauyr::Error {
    bauyr::Error::new("invalid_shape", "", error.to_string())
}

/// The report, as JSON, on a request as JSON text has it.
pub fn shown(pack: &Pack, request: &Json) -> Result<Json, bauyr::Error> {
    let text = request.to_string();
    let report = bauyr::check(pack, &bauyr::json::parse(text.as_bytes(), "invalid_shape")?)?;
    serde_json::to_value(&report).map_err(|error| unreadable(&error))
}

/// A day for each value: the last that passes the first test, the last that passes the second but not the first, …, and
/// the first that passes none. So neighbouring values lie side by side.
fn days(kind: &Kind, request: NaiveDate, decision: NaiveDate) -> Vec<Option<NaiveDate>> {
    let Kind::Date(tests) = kind else { return Vec::new() };
    let last = |test: &DateTest| {
        let on = if test.by == Moment::Request { request } else { decision };
        let year = on.year() - i32::from(test.years);
        // Whoever was born on 29 February completes a year on 1 March.
        on.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(request).min(request)
    };
    let mut before = None;
    let mut days = Vec::new();
    for day in tests.iter().map(last) {
        days.push(before.is_none_or(|before| before < day).then_some(day));
        before = Some(day);
    }
    days.push(before.map_or(Some(request), |day| day.succ_opt()).filter(|day| *day <= request));
    days
}
