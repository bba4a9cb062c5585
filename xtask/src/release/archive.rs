//! Folders as one compressed archive that says nothing of the machine it was made on.

use std::path::PathBuf;

use flate2::{Compression, GzBuilder};
use tar::{Builder, Header};

use crate::files::{below, read};

/// Every file of the folders, sorted, under `<root>/<name of the folder>/`, all of the same date, owner and rights.
pub fn pack(root: &str, folders: &[(&str, PathBuf)], date: u64) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("{root}: {error}");
    let mut archive = Builder::new(GzBuilder::new().write(Vec::new(), Compression::best()));
    for (name, folder) in folders {
        for path in below(folder)? {
            let inside = path.strip_prefix(folder).map_err(|error| error.to_string())?;
            let content = read(&path)?;
            let mut header = Header::new_ustar();
            header.set_size(content.len() as u64);
            header.set_mode(0o644);
            header.set_mtime(date);
            header.set_uid(0);
            header.set_gid(0);
            archive
                .append_data(&mut header, format!("{root}/{name}/{}", inside.display()), content.as_slice())
                .map_err(failed)?;
        }
    }
    archive.into_inner().and_then(flate2::write::GzEncoder::finish).map_err(failed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;
    use tar::Archive;

    use super::pack;
    use crate::files::write;

    #[test]
    fn files_come_sorted_with_one_date_and_nobodys_name() -> Result<(), String> {
        let folder = std::env::temp_dir().join(format!("bauyr-archive-{}", std::process::id()));
        for name in ["b.txt", "a/c.txt"] {
            write(&folder.join(name), name)?;
        }
        let packed = pack("root", &[("site", folder.clone())], 1_700_000_000)?;
        std::fs::remove_dir_all(folder).map_err(|error| error.to_string())?;
        // Bytes 4 to 7 of gzip are its time.
        assert_eq!(packed.get(4..8), Some([0; 4].as_slice()));
        let mut found = Vec::new();
        let mut archive = Archive::new(GzDecoder::new(packed.as_slice()));
        for entry in archive.entries().map_err(|error| error.to_string())? {
            let mut entry = entry.map_err(|error| error.to_string())?;
            let mut content = String::new();
            entry.read_to_string(&mut content).map_err(|error| error.to_string())?;
            let header = entry.header();
            assert_eq!(
                (header.uid().ok(), header.mode().ok(), header.mtime().ok()),
                (Some(0), Some(0o644), Some(1_700_000_000))
            );
            found.push((entry.path().map(|path| path.display().to_string()).unwrap_or_default(), content));
        }
        let expected = [("root/site/a/c.txt", "a/c.txt"), ("root/site/b.txt", "b.txt")];
        assert_eq!(found, expected.map(|(path, content)| (path.to_owned(), content.to_owned())));
        Ok(())
    }
}
