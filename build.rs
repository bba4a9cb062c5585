//! Says which pack is built in: `law/pack.json`, or that of the folder named by `BAUYR_LAW`.

fn main() {
    let law = std::env::var("BAUYR_LAW").or_else(|_| std::env::var("CARGO_MANIFEST_DIR").map(|root| root + "/law"));
    let pack = law.unwrap_or_default() + "/pack.json";
    println!("cargo::rerun-if-env-changed=BAUYR_LAW");
    println!("cargo::rerun-if-changed={pack}");
    println!("cargo::rustc-env=BAUYR_PACK={pack}");
}
