/** The words of a column's name in small letters: "PatientNo", "patient_no" and "patient no" are patient, no. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether a name was made up by the reader, for a table without a header: it says nothing of the column. */
export function isInventedName(name: string): boolean {
  return /^column \d+$/.test(name);
}
