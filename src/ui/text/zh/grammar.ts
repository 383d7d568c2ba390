import { edge, type Grammar } from '../grammar';

const beforeLatin = new RegExp(`(\\p{Script=Han})${edge}+(?=[\\p{Script=Latin}\\p{Script=Greek}\\d])`, 'gu');
const afterLatin = new RegExp(`([\\p{Script=Latin}\\p{Script=Greek}\\d%°])${edge}+(?=\\p{Script=Han})`, 'gu');

/** Between Chinese and Latin letters or figures stands a space, beside a Chinese sign of punctuation none. */
export const grammar: Grammar = {
  list: (parts) => parts.join('、'),
  clauses: (parts) => parts.join('，'),
  sentences: (parts) => parts.join(''),
  possessive: (name) => `${name}${/[\p{Script=Latin}\d]$/u.test(name) ? ' ' : ''}的`,
  inSentence: (title) => title,
  joined: (text) => text.replace(beforeLatin, '$1 ').replace(afterLatin, '$1 ').replaceAll(edge, ''),
  percent: (number) => `${number}%`,
};
