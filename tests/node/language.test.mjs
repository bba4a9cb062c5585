/** Codes of languages as sites and people write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../www/checker/language.js';

test('a language is known by its code, with a region, in capitals, in three letters, or by its country', () => {
  for (const [lang, codes] of Object.entries({
    kk: ['kk', 'KK', 'kk-KZ', 'kk_KZ', 'kk-Cyrl-KZ', 'kaz', 'kz', 'KZ', ' kk '],
    ru: ['ru', 'RU', 'ru-RU', 'ru_KZ', 'ru-kz', 'rus'],
    en: ['en', 'EN', 'en-GB', 'en_US', 'eng'],
  })) {
    for (const code of codes) assert.equal(languageOf(code), lang, code);
  }
});

test('what is no language of ours is none', () => {
  for (const code of ['', 'de', 'russian', '__proto__', 'constructor', 'r', '-', null, undefined])
    assert.equal(languageOf(code), undefined, String(code));
});
