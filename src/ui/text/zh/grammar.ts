import type { Grammar } from '../grammar';

/** Between Chinese and Latin letters or figures stands a space, beside a Chinese sign of punctuation none. */
export const grammar: Grammar = {
  list: (parts) => parts.join('、'),
  clauses: (parts) => parts.join('，'),
  sentences: (parts) => parts.join(''),
  possessive: (name) => `${name}${/[\w)’]$/.test(name) ? ' ' : ''}的`,
  inSentence: (title) => title,
  percent: (number) => `${number}%`,
};
