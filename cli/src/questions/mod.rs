//! How many questions people are asked, against all questions and against random orders, and whether another order
//! would ask fewer.
//!
//! A question is asked if something in the report still depends on it. How many a person is asked is found by putting
//! the questions in turn to people drawn at random, always with the same seed.

mod asks;
mod order;
mod pages;
mod people;

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value as Json, json};

use crate::dice::Dice;
use crate::input::{Done, Failure, Form, pack};
use crate::prove::engine::{Answers, Engine};
use crate::prove::rules::Scene;
use asks::{List, sequence};
use order::{Crowd, better, mean, ratio};
use pages::Pages;
use people::{Draw, adverse, person};

/// People drawn for each list, number of children and draw.
const PEOPLE: usize = 400;
/// Of these so many are asked by the engine as well, step by step.
const BY_ENGINE: usize = 2;
/// Of these so many serve to look for a better order.
const SEARCH: usize = 60;
/// Random orders to compare with.
const RANDOM_ORDERS: usize = 20;
const SEED: u64 = 20_261_123;

/// Says the figures; with the file of what is asked together also pages and taps.
pub fn run(pack_file: Option<&Path>, pages_file: Option<&Path>, form: Form) -> Done {
    let figures = figures(&pack(pack_file)?, pages_file)?;
    form.say(&figures, || written(&figures))
}

fn figures(pack: &Pack, pages_file: Option<&Path>) -> Result<Json, Failure> {
    let pages = pages_file.map(|file| Pages::read(pack, file)).transpose()?;
    let scenes =
        (0..pack.editions.len()).flat_map(|edition| (0..pack.lists.len()).map(move |list| Scene { pack, edition, list }));
    let scenes = scenes.collect::<Vec<_>>();
    let lists = scenes.iter().map(|scene| List::new(*scene)).collect::<Vec<_>>();
    let mut crowds = Vec::new();
    let mut by_engine = 0;
    for (scene, list) in scenes.iter().zip(&lists) {
        let engine = Engine::new(*scene)?;
        let adverse = adverse(&engine)?;
        for children in [1, 2] {
            for draw in [Draw::Uniform, Draw::Plausible] {
                let mut dice = Dice::new(SEED);
                let people = (0..PEOPLE).map(|_| person(pack, &mut dice, draw, &adverse, children)).collect::<Vec<_>>();
                for given in people.iter().take(BY_ENGINE) {
                    asked_alike(&engine, list, given)?;
                    by_engine += 1;
                }
                crowds.push(Crowd { scene: *scene, draw, list, children, people });
            }
        }
    }
    let few = |crowd: &Crowd| crowd.people.iter().take(SEARCH).cloned().collect();
    let small = crowds.iter().map(|crowd| Crowd { people: few(crowd), ..*crowd }).collect::<Vec<_>>();
    let proposed = better(pack, &pack.asking_order, &small);
    let mut dice = Dice::new(SEED);
    // Shuffled from the order of the facts, so that the random orders are the same whatever today's is.
    let facts = (0..pack.facts.len()).collect::<Vec<_>>();
    let random = (0..RANDOM_ORDERS).map(|_| dice.shuffled(&facts)).collect::<Vec<_>>();

    let rows = crowds.iter().map(|crowd| row(pack, crowd, &proposed, &random, pages.as_ref())).collect::<Vec<_>>();
    let ids = |order: &[usize]| order.iter().map(|index| pack.question_id(*index)).collect::<Vec<_>>();
    let random = random.iter().map(|order| mean(pack, order, &crowds)).sum::<f64>() / ratio(random.len(), 1);
    let of_rows = |pointer: &str| {
        let figures = rows.iter().filter_map(|row| row.pointer(pointer)?.as_f64()).collect::<Vec<_>>();
        figures.iter().sum::<f64>() / ratio(figures.len(), 1)
    };
    let together = pages.iter().flat_map(|_| ["pages", "taps"].map(|key| (key, rounded(of_rows(&format!("/{key}/mean"))))));
    let means = [
        ("all", of_rows("/all")),
        ("random", rounded(random)),
        ("today", rounded(mean(pack, &pack.asking_order, &crowds))),
        ("proposed", rounded(mean(pack, &proposed, &crowds))),
    ];
    let means = means.into_iter().chain(together).map(|(key, mean)| (key.to_owned(), mean.into())).collect::<Map<_, _>>();
    Ok(json!({
        "pack": pack.id,
        "people": PEOPLE, "random_orders": RANDOM_ORDERS, "asked_by_the_engine_too": by_engine,
        "mean": means,
        "rows": rows,
        "order": ids(&pack.asking_order),
        "proposed": ids(&proposed),
    }))
}

fn rounded(mean: f64) -> f64 {
    (mean * 1000.0).round() / 1000.0
}

fn row(pack: &Pack, crowd: &Crowd, proposed: &[usize], random: &[Vec<usize>], pages: Option<&Pages>) -> Json {
    let scene = crowd.scene;
    let today = crowd.asked(pack, &pack.asking_order);
    let proposed = crowd.asked(pack, proposed);
    let random = random.iter().map(|order| crowd.asked(pack, order)).collect::<Vec<_>>();
    let read = |index: &usize| pack.facts.get(*index).is_some_and(|fact| fact.read_in.get(scene.edition) == Some(&true));
    let all = sequence(pack, &pack.asking_order, crowd.children).iter().filter(|(index, _)| read(index)).count();
    let of =
        |counts: &[usize]| json!({ "mean": rounded(ratio(counts.iter().sum(), counts.len())), "worst": counts.iter().max() });
    let mut row = json!({
        "edition": pack.editions.get(scene.edition).map(|edition| &edition.id),
        "list": pack.lists.get(scene.list).map(|list| pack.list_id(list)),
        "children": crowd.children,
        "people": crowd.draw,
        "all": all,
        "random": of(&random.concat()),
        "today": of(&today),
        "proposed": of(&proposed),
    });
    if let (Some(pages), Some(row)) = (pages, row.as_object_mut()) {
        let efforts = crowd.people.iter().map(|person| pages.walk(pack, crowd.list, person)).collect::<Vec<_>>();
        row.insert("pages".into(), of(&efforts.iter().map(|effort| effort.pages).collect::<Vec<_>>()));
        row.insert("taps".into(), of(&efforts.iter().map(|effort| effort.taps).collect::<Vec<_>>()));
    }
    row
}

/// Puts the questions to a person by asking the engine each time what is missing; as many must be asked.
fn asked_alike(engine: &Engine, list: &List, person: &[Vec<u8>]) -> Result<(), Failure> {
    let pack = engine.scene.pack;
    let turns = sequence(pack, &pack.asking_order, person.len());
    let mut told = Answers { applicant: Vec::new(), children: vec![Vec::new(); person.len()], have: Vec::new() };
    let mut asked = 0;
    while let Some(missing) = engine.ask(&told)?.missing_facts().next() {
        let next = turns.iter().find(|(index, child)| pack.question_id(*index).replace('*', &child.to_string()) == missing);
        let Some((index, child)) = next else { break };
        let value = person.get(*child).and_then(|values| values.get(*index)).copied().unwrap_or(0);
        match told.children.get_mut(*child).filter(|_| pack.is_of_child(*index)) {
            Some(told) => told.push((*index, value)),
            None => told.applicant.push((*index, value)),
        }
        asked += 1;
    }
    let looked_up = list.asked(&turns, person);
    if asked == looked_up {
        return Ok(());
    }
    let message = format!("the engine asks {asked} questions, the tables say {looked_up}");
    Err(bauyr::Error::new("pack_complex", "asking_order", message).into())
}

fn written(figures: &Json) -> String {
    let mut out = vec![format!(
        "Questions asked: mean (worst) of {} people each; random: {} random orders",
        figures["people"], figures["random_orders"]
    )];
    // Only where it is known what is asked together.
    let together = if figures["mean"].get("pages").is_some() { &["pages", "taps"][..] } else { &[] };
    let columns = [&["random", "today", "proposed"], together].concat();
    let line = |name: &str, all: &str, cell: &dyn Fn(&str) -> String| {
        let cells = columns.iter().map(|column| format!(" {:>12}", cell(column)));
        format!("{name:<66} {all:>4}{}", cells.collect::<String>())
    };
    out.push(line("", "all", &str::to_owned));
    for row in figures["rows"].as_array().into_iter().flatten() {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let children = if row["children"] == 1 { "1 child" } else { "2 children" };
        let name = [text("edition"), text("list"), children.into(), text("people")].join(" ");
        let of = |key: &str| {
            let figure = |of: &str| row.get(key).and_then(|counts| counts.get(of)).and_then(Json::as_f64).unwrap_or_default();
            format!("{:.2} ({})", figure("mean"), figure("worst"))
        };
        out.push(line(&name, &row["all"].to_string(), &of));
    }
    let mean = &figures["mean"];
    let means = [&["all"], columns.as_slice()].concat();
    let means = means.iter().map(|column| format!("{column} {}", mean[*column])).collect::<Vec<_>>();
    out.push(format!("mean of all: {}", means.join(", ")));
    if figures["proposed"] == figures["order"] {
        out.push("no move of a question saves any".to_owned());
    } else {
        out.push("an order that asks fewer:".to_owned());
        let proposed = figures["proposed"].as_array().into_iter().flatten().filter_map(Json::as_str);
        out.extend(proposed.map(|id| format!("  - {id}")));
    }
    out.push(String::new());
    out.join("\n")
}
