import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/ui/text/en';
import { later } from '../../../../src/ui/text/en/later';
import { zh } from '../../../../src/ui/text/zh';
import { later as zhLater } from '../../../../src/ui/text/zh/later';
import { leavesOf } from '../../../setup/catalogue';

const english = new Map(leavesOf({ ...en, ...later }));
const texts = leavesOf({ ...zh.texts, ...zhLater });
const sentences = Object.entries(zh.sentences);
const all = [...texts, ...sentences];

const holesOf = (text: string) => [...text.matchAll(/\{\{.*?\}\}/g)].map(([hole]) => hole).sort();

describe('the Chinese catalogue', () => {
  it('puts in the values that the English does', () => {
    const other = texts.filter(([key, text]) => `${holesOf(text)}` !== `${holesOf(english.get(key) ?? '')}`);
    expect(other.map(([key]) => key)).toEqual([]);
    expect(sentences.filter(([said, text]) => `${holesOf(said)}` !== `${holesOf(text)}`)).toEqual([]);
  });
});

describe('the Chinese', () => {
  it('has full-width punctuation beside Chinese letters', () => {
    const wrong = all.filter(([, text]) => /\p{Script=Han}[,;:?!()]|[,;:?!(]\p{Script=Han}/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('has a space between Chinese and Latin letters or figures, and none beside its punctuation', () => {
    const close = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u;
    const loose = / [，。：；、！？（）“”]|[，。：；、！？（）“”] /u;
    expect(all.filter(([, text]) => close.test(text) || loose.test(text))).toEqual([]);
  });

  it('calls nobody by a pronoun', () => {
    expect(all.filter(([, text]) => /[你您]/.test(text))).toEqual([]);
  });
});
