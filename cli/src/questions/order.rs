//! Looking for an order in which fewer questions are asked.

use bauyr::Pack;

use super::asks::{List, sequence};
use super::people::Draw;
use crate::prove::rules::Scene;

/// What a move must save to be worth making: one question in two hundred applications.
const WORTH: f64 = 0.005;

/// People who apply through a list in an edition.
pub struct Crowd<'l> {
    /// The edition and the list.
    pub scene: Scene<'l>,
    /// How they were drawn.
    pub draw: Draw,
    /// What the list's rules depend on.
    pub list: &'l List,
    /// How many children each asks for.
    pub children: usize,
    /// Each person's answers, child by child.
    pub people: Vec<Vec<Vec<u8>>>,
}

impl Crowd<'_> {
    /// How many questions each person is asked.
    pub fn asked(&self, pack: &Pack, order: &[usize]) -> Vec<usize> {
        let turns = sequence(pack, order, self.children);
        self.people.iter().map(|person| self.list.asked(&turns, person)).collect()
    }
}

/// The mean number of questions over all crowds, each counting the same.
pub fn mean(pack: &Pack, order: &[usize], crowds: &[Crowd]) -> f64 {
    let means = crowds.iter().map(|crowd| ratio(crowd.asked(pack, order).iter().sum(), crowd.people.len()));
    means.sum::<f64>() / ratio(crowds.len(), 1)
}

/// A fraction.
pub fn ratio(sum: usize, count: usize) -> f64 {
    let exact = |number: usize| u32::try_from(number).map_or(f64::NAN, f64::from);
    exact(sum) / exact(count)
}

/// An order by what is moved: a question about the applicant, or all that are about a child, which stay together; and
/// the order of those.
#[derive(Clone)]
struct Layout {
    /// `None` stands for the child.
    parts: Vec<Option<usize>>,
    child: Vec<usize>,
}

impl Layout {
    fn new(pack: &Pack, order: &[usize]) -> Layout {
        let (mut parts, mut child) = (Vec::new(), Vec::new());
        for index in order {
            if !pack.is_of_child(*index) {
                parts.push(Some(*index));
                continue;
            }
            if child.is_empty() {
                parts.push(None);
            }
            child.push(*index);
        }
        Layout { parts, child }
    }

    fn order(&self) -> Vec<usize> {
        self.parts.iter().flat_map(|part| part.map_or_else(|| self.child.clone(), |index| vec![index])).collect()
    }
}

/// A better order near this one. As long as moving one question, or all that are about a child, saves questions, the
/// move that saves most is made. Then what has moved without need goes back, neighbour by neighbour: an order made with
/// people in mind, the sensitive questions late, is kept wherever that costs nothing.
pub fn better(pack: &Pack, order: &[usize], crowds: &[Crowd]) -> Vec<usize> {
    let asked = |layout: &Layout| mean(pack, &layout.order(), crowds);
    let mut best = Layout::new(pack, order);
    let mut least = asked(&best);
    loop {
        let found = moves(&best, crowds).into_iter().map(|layout| (asked(&layout), layout));
        match found.min_by(|(one, _), (other, _)| one.total_cmp(other)) {
            Some((now, layout)) if now < least - WORTH => (least, best) = (now, layout),
            _ => break,
        }
    }
    let before = Layout::new(pack, order);
    let mut swapped = true;
    while swapped {
        swapped = false;
        for at in 1..best.parts.len().max(best.child.len()) {
            for layout in [swap(&best, &before, at, true), swap(&best, &before, at, false)].into_iter().flatten() {
                if asked(&layout) < least + WORTH {
                    (best, swapped) = (layout, true);
                    break;
                }
            }
        }
    }
    best.order()
}

/// Two neighbours swapped that stood the other way round before.
fn swap(layout: &Layout, before: &Layout, at: usize, of_child: bool) -> Option<Layout> {
    fn turned<T: PartialEq>(now: &mut [T], before: &[T], at: usize) -> bool {
        let position = |one: Option<&T>| one.and_then(|one| before.iter().position(|other| other == one));
        let turned = at < now.len() && position(now.get(at)) < position(now.get(at - 1));
        if turned {
            now.swap(at - 1, at);
        }
        turned
    }
    let mut swapped = layout.clone();
    let turned =
        if of_child { turned(&mut swapped.child, &before.child, at) } else { turned(&mut swapped.parts, &before.parts, at) };
    turned.then_some(swapped)
}

/// The orders one move away that can make a difference: a question right before or after another that some rule reads too.
fn moves(layout: &Layout, crowds: &[Crowd]) -> Vec<Layout> {
    let joined = |one: usize, other: usize| crowds.iter().any(|crowd| crowd.list.joins(one, other));
    let parts_joined = |one: Option<usize>, other: Option<usize>| match (one, other) {
        (Some(one), Some(other)) => joined(one, other),
        (Some(one), None) | (None, Some(one)) => layout.child.iter().any(|other| joined(one, *other)),
        (None, None) => false,
    };
    let mut found = Vec::new();
    let parts = moved(&layout.parts, |one, other| parts_joined(*one, *other));
    found.extend(parts.into_iter().map(|parts| Layout { parts, child: layout.child.clone() }));
    let child = moved(&layout.child, |one, other| joined(*one, *other));
    found.extend(child.into_iter().map(|child| Layout { parts: layout.parts.clone(), child }));
    found
}

fn moved<T: Copy + PartialEq>(list: &[T], joined: impl Fn(&T, &T) -> bool) -> Vec<Vec<T>> {
    let mut found: Vec<Vec<T>> = Vec::new();
    for one in list {
        for other in list.iter().filter(|other| *other != one && joined(one, other)) {
            for after in [0, 1] {
                let mut moved = list.iter().copied().filter(|known| known != one).collect::<Vec<_>>();
                let at = moved.iter().position(|known| known == other).map_or(0, |at| at + after);
                moved.insert(at, *one);
                if moved != list && !found.contains(&moved) {
                    found.push(moved);
                }
            }
        }
    }
    found
}
