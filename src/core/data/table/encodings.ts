/** Encodings that can be chosen, as the Encoding Standard calls them, with the names that people know. */
export const encodings: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'utf-8', title: 'UTF-8' },
  { id: 'utf-16le', title: 'UTF-16 LE' },
  { id: 'utf-16be', title: 'UTF-16 BE' },
  { id: 'windows-1252', title: 'Windows-1252' },
  { id: 'windows-1250', title: 'Windows-1250' },
  { id: 'windows-1251', title: 'Windows-1251' },
  { id: 'gb18030', title: 'GB18030' },
  { id: 'big5', title: 'Big5' },
  { id: 'shift_jis', title: 'Shift_JIS' },
  { id: 'euc-jp', title: 'EUC-JP' },
  { id: 'euc-kr', title: 'EUC-KR' },
];
