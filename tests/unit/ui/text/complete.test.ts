import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/ui/text/en';
import { later } from '../../../../src/ui/text/en/later';
import { zh } from '../../../../src/ui/text/zh';
import { names } from '../../../../src/ui/text/zh/core/names';
import { later as zhLater } from '../../../../src/ui/text/zh/later';
import { leavesOf } from '../../../setup/catalogue';
import { wordsOfRecords, writtenSentences } from '../../../setup/said-sentences';

const english = new Map(leavesOf({ ...en, ...later }));

/** A number has one form in Chinese. */
const isSingular = (key: string) => key.endsWith('_one');

describe('the Chinese catalogue', () => {
  it('has every text of the English one, and no other', () => {
    const keys = new Set(leavesOf({ ...zh.texts, ...zhLater }).map(([key]) => key));
    expect([...english.keys()].filter((key) => !keys.has(key) && !isSingular(key))).toEqual([]);
    expect([...keys].filter((key) => !english.has(key))).toEqual([]);
  });

  it('has every sentence that core, the engine and the workers say', () => {
    const missing = [...writtenSentences()].filter(([said]) => said !== '' && !hasChinese(said));
    expect(missing.map(([said, path]) => `${path}: ${said}`)).toEqual([]);
  });

  it('has every word of the records as they are when the page runs', () => {
    expect([...wordsOfRecords()].filter((said) => said !== '' && !hasChinese(said))).toEqual([]);
  });

  it('has no sentence that nobody says', () => {
    const said = new Set([...writtenSentences().keys(), ...wordsOfRecords()]);
    expect(Object.keys(zh.sentences).filter((sentence) => !said.has(sentence))).toEqual([]);
  });
});

function hasChinese(said: string): boolean {
  return (
    Object.hasOwn(zh.sentences, said) &&
    (zh.sentences[said] !== said || names.includes(said) || !/[a-z]{3}/i.test(said))
  );
}
