//! A law made ready when the engine is built: what deciding needs, in few bytes.
//!
//! It is written from a pack that has been read strictly and found whole, so reading it checks nothing. What only
//! reports and lists show (ids of rows, sums, the conditions as written) is not in it: whoever decides with a
//! compiled law gets [codes](crate::codes) and names them by the [tables](Pack::tables) of the same pack.

mod read;
mod write;

#[cfg(test)]
mod tests;
