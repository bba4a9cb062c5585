//! Reading a tree of plain data strictly, knowing at every step where one stands.

use chrono::NaiveDate;

use crate::date;
use crate::error::{Error, join};
use crate::value::Value;

/// A place in a pack: a value and the way to it. The path is written out only when something is wrong there.
#[derive(Clone, Copy)]
pub struct At<'a> {
    pub value: &'a Value,
    from: Option<(&'a At<'a>, Step<'a>)>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

/// The result of reading.
pub type Read<T> = Result<T, Error>;

impl<'a> At<'a> {
    /// The root of a pack.
    pub fn root(value: &'a Value) -> Self {
        At { value, from: None }
    }

    /// Where this stands, dotted from the root.
    pub fn path(&self) -> String {
        match self.from {
            None => String::new(),
            Some((parent, Step::Key(key))) => join(&parent.path(), key),
            Some((parent, Step::Index(index))) => join(&parent.path(), &index.to_string()),
        }
    }

    /// An error at this place.
    pub fn error(&self, code: &'static str, message: &str) -> Error {
        Error::new(code, self.path(), message)
    }

    fn shape(&self, message: &str) -> Error {
        self.error("pack_shape", message)
    }

    /// The entries, where this is an object without doubled keys.
    pub fn entries(&'a self) -> Read<impl Iterator<Item = (&'a str, At<'a>)>> {
        let Value::Object(entries) = self.value else { return Err(self.shape("not an object")) };
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                return Err(Error::new("pack_duplicate", join(&self.path(), key), "this key stands twice"));
            }
        }
        Ok(entries.iter().map(|(key, value)| (key.as_str(), At { value, from: Some((self, Step::Key(key))) })))
    }

    /// The object's keys must be among these.
    pub fn only(&'a self, keys: &[&str]) -> Read<()> {
        for (key, at) in self.entries()? {
            if !keys.contains(&key) {
                return Err(at.shape("unknown key"));
            }
        }
        Ok(())
    }

    /// The entry with this key, where it is there and not null.
    pub fn optional(&'a self, key: &'a str) -> Option<At<'a>> {
        self.value.get(key).map(|value| At { value, from: Some((self, Step::Key(key))) })
    }

    /// The entry with this key.
    pub fn required(&'a self, key: &'a str) -> Read<At<'a>> {
        self.optional(key).ok_or_else(|| Error::new("pack_shape", join(&self.path(), key), "missing"))
    }

    /// The elements, where this is a list.
    pub fn list(&'a self) -> Read<impl Iterator<Item = At<'a>>> {
        let Value::List(list) = self.value else { return Err(self.shape("not a list")) };
        Ok(list.iter().enumerate().map(|(index, value)| At { value, from: Some((self, Step::Index(index))) }))
    }

    /// The elements of a list, or this alone.
    pub fn one_or_list(&'a self) -> impl Iterator<Item = At<'a>> {
        let values = if let Value::List(list) = self.value { list.as_slice() } else { std::slice::from_ref(self.value) };
        values.iter().enumerate().map(|(index, value)| At { value, from: Some((self, Step::Index(index))) })
    }

    /// Text that is not empty.
    pub fn text(&self) -> Read<&'a str> {
        self.value.as_str().filter(|text| !text.is_empty()).ok_or_else(|| self.shape("not a text"))
    }

    /// A whole number in a range.
    pub fn number(&self, range: std::ops::RangeInclusive<u16>) -> Read<u16> {
        self.value.as_index().filter(|number| range.contains(number)).ok_or_else(|| self.shape("not a whole number in range"))
    }

    /// `true` or `false`.
    pub fn bool(&self) -> Read<bool> {
        if let Value::Bool(value) = self.value { Ok(*value) } else { Err(self.shape("not true or false")) }
    }

    /// A date.
    pub fn date(&self) -> Read<NaiveDate> {
        date::parse(self.text()?).ok_or_else(|| self.error("pack_dates", "not a date"))
    }

    /// The index of the thing of this name.
    pub fn index_in<T>(&self, things: &[T], name: impl Fn(&T) -> &str) -> Read<usize> {
        let text = self.text()?;
        things
            .iter()
            .position(|thing| name(thing) == text)
            .ok_or_else(|| self.error("pack_unknown", &["no such thing: `", text, "`"].concat()))
    }
}

/// Ids must be unique.
pub fn no_doubles<'a>(ids: impl Iterator<Item = (&'a str, At<'a>)>) -> Read<()> {
    let mut seen: Vec<&str> = Vec::new();
    for (id, at) in ids {
        if seen.contains(&id) {
            return Err(at.error("pack_duplicate", &["`", id, "` stands twice"].concat()));
        }
        seen.push(id);
    }
    Ok(())
}
