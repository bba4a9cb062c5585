#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| bauyr_fuzz::door::run(data));
