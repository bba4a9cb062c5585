#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| bauyr_fuzz::boundary::run(data));
