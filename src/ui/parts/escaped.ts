const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as text or attribute of an SVG or an HTML file, whatever stands in them. */
export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character]!);
}
