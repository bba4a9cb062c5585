//! How many questions people are asked, against all questions and against random orders, and whether another order
//! would ask fewer.
//!
//! A question is asked if something in the report still depends on it. How many a person is asked is found by putting
//! the questions in turn to people drawn at random, always with the same seed.

mod asks;
mod order;
mod people;

use std::fmt::Write as _;

use bauyr::Pack;
use serde_json::{Value as Json, json};

use crate::input::{Done, Failure, pack, print, say};
use crate::prove::engine::{Answers, Engine};
use crate::prove::rules::Scene;
use asks::{List, sequence};
use order::{Crowd, better, mean, ratio};
use people::{Dice, Draw, adverse, person};

/// People drawn for each list, number of children and draw.
const PEOPLE: usize = 400;
/// Of these so many are asked by the engine as well, step by step.
const BY_ENGINE: usize = 2;
/// Of these so many serve to look for a better order.
const SEARCH: usize = 60;
/// Random orders to compare with.
const RANDOM_ORDERS: usize = 20;
const SEED: u64 = 20_261_123;

/// The figures in words.
pub fn text(pack_file: Option<&str>) -> Done {
    let figures = figures(&pack(pack_file)?)?;
    say(written(&figures).as_bytes())
}

/// The figures as data.
pub fn json(pack_file: Option<&str>) -> Done {
    print(&figures(&pack(pack_file)?)?)
}

/// A list in an edition with people who apply.
struct Sample<'l> {
    scene: Scene<'l>,
    draw: Draw,
    crowd: Crowd<'l>,
}

fn figures(pack: &Pack) -> Result<Json, Failure> {
    let scenes =
        (0..pack.editions.len()).flat_map(|edition| (0..pack.lists.len()).map(move |list| Scene { pack, edition, list }));
    let scenes = scenes.collect::<Vec<_>>();
    let lists = scenes.iter().map(|scene| List::new(*scene)).collect::<Vec<_>>();
    let mut samples = Vec::new();
    let mut by_engine = 0;
    for (scene, list) in scenes.iter().zip(&lists) {
        let engine = Engine::new(*scene)?;
        let adverse = adverse(&engine)?;
        for children in [1, 2] {
            for draw in Draw::ALL {
                let mut dice = Dice::new(SEED);
                let people = (0..PEOPLE).map(|_| person(pack, &mut dice, draw, &adverse, children)).collect::<Vec<_>>();
                for given in people.iter().take(BY_ENGINE) {
                    asked_alike(&engine, list, given)?;
                    by_engine += 1;
                }
                samples.push(Sample { scene: *scene, draw, crowd: Crowd { list, children, people } });
            }
        }
    }
    let small = samples.iter().map(|sample| {
        let people = sample.crowd.people.iter().take(SEARCH).cloned().collect();
        Crowd { list: sample.crowd.list, children: sample.crowd.children, people }
    });
    let small = small.collect::<Vec<_>>();
    let proposed = better(pack, &pack.asking_order, &small);
    let mut dice = Dice::new(SEED);
    // Shuffled from the order of the facts, so that the random orders are the same whatever today's is.
    let facts = (0..pack.facts.len()).collect::<Vec<_>>();
    let random = (0..RANDOM_ORDERS).map(|_| dice.shuffled(&facts)).collect::<Vec<_>>();

    let rows = samples.iter().map(|sample| row(pack, sample, &proposed, &random)).collect::<Vec<_>>();
    let crowds = samples.into_iter().map(|sample| sample.crowd).collect::<Vec<_>>();
    let ids = |order: &[usize]| order.iter().map(|place| pack.question_id(*place)).collect::<Vec<_>>();
    let random = random.iter().map(|order| mean(pack, order, &crowds)).sum::<f64>() / ratio(random.len(), 1);
    let all = rows.iter().filter_map(|row| row["all"].as_f64()).sum::<f64>() / ratio(rows.len(), 1);
    Ok(json!({
        "pack": pack.id,
        "people": PEOPLE, "random_orders": RANDOM_ORDERS, "asked_by_the_engine_too": by_engine,
        "mean": {
            "all": all,
            "random": rounded(random),
            "today": rounded(mean(pack, &pack.asking_order, &crowds)),
            "proposed": rounded(mean(pack, &proposed, &crowds)),
        },
        "rows": rows,
        "order": ids(&pack.asking_order),
        "proposed": ids(&proposed),
    }))
}

fn rounded(mean: f64) -> f64 {
    (mean * 1000.0).round() / 1000.0
}

fn row(pack: &Pack, sample: &Sample, proposed: &[usize], random: &[Vec<usize>]) -> Json {
    let Sample { scene, draw, crowd } = sample;
    let today = crowd.asked(pack, &pack.asking_order);
    let proposed = crowd.asked(pack, proposed);
    let random = random.iter().map(|order| crowd.asked(pack, order)).collect::<Vec<_>>();
    let read = |place: &usize| pack.facts.get(*place).is_some_and(|fact| fact.read_in.get(scene.edition) == Some(&true));
    let all = sequence(pack, &pack.asking_order, crowd.children).iter().filter(|(place, _)| read(place)).count();
    let of =
        |counts: &[usize]| json!({ "mean": rounded(ratio(counts.iter().sum(), counts.len())), "worst": counts.iter().max() });
    json!({
        "edition": pack.editions.get(scene.edition).map(|edition| &edition.id),
        "list": pack.lists.get(scene.list).map(|list| pack.list_id(list)),
        "children": crowd.children,
        "people": draw.id(),
        "all": all,
        "random": of(&random.concat()),
        "today": of(&today),
        "proposed": of(&proposed),
    })
}

/// Puts the questions to a person by asking the engine each time what is missing; as many must be asked.
fn asked_alike(engine: &Engine, list: &List, person: &[Vec<u8>]) -> Result<(), Failure> {
    let pack = engine.scene.pack;
    let turns = sequence(pack, &pack.asking_order, person.len());
    let mut told = Answers { applicant: Vec::new(), children: vec![Vec::new(); person.len()], have: Vec::new() };
    let mut asked = 0;
    while let Some(missing) = engine.ask(&told)?.missing_facts().next() {
        let next = turns.iter().find(|(place, child)| pack.question_id(*place).replace('*', &child.to_string()) == missing);
        let Some((place, child)) = next else { break };
        let class = person.get(*child).and_then(|classes| classes.get(*place)).copied().unwrap_or(0);
        match told.children.get_mut(*child).filter(|_| *place >= pack.applicant_facts) {
            Some(told) => told.push((*place, class)),
            None => told.applicant.push((*place, class)),
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
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_all(&mut out, figures);
    out
}

fn write_all(out: &mut String, figures: &Json) -> std::fmt::Result {
    writeln!(
        out,
        "Questions asked: mean (worst) of {} people each; random: {} random orders",
        figures["people"], figures["random_orders"]
    )?;
    writeln!(out, "{:<50} {:>4} {:>12} {:>12} {:>12}", "", "all", "random", "today", "proposed")?;
    for row in figures["rows"].as_array().into_iter().flatten() {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let children = if row["children"] == 1 { "1 child" } else { "2 children" };
        let name = [text("edition"), text("list"), children.into(), text("people")].join(" ");
        let of = |key: &str| {
            let figure = |of: &str| row.get(key).and_then(|counts| counts.get(of)).and_then(Json::as_f64).unwrap_or_default();
            format!("{:.2} ({})", figure("mean"), figure("worst"))
        };
        writeln!(out, "{name:<66} {:>4} {:>12} {:>12} {:>12}", row["all"], of("random"), of("today"), of("proposed"))?;
    }
    let mean = &figures["mean"];
    writeln!(
        out,
        "mean of all: all {}, random {}, today {}, proposed {}",
        mean["all"], mean["random"], mean["today"], mean["proposed"]
    )?;
    if figures["proposed"] == figures["order"] {
        return writeln!(out, "no move of a question saves any");
    }
    writeln!(out, "an order that asks fewer:")?;
    for id in figures["proposed"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        writeln!(out, "  - {id}")?;
    }
    Ok(())
}
