import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { palettes } from '../../../../src/ui/theme/palette';

const styles = readFileSync(join(import.meta.dirname, '../../../../src/ui/theme/base.css'), 'utf8');

/** The tokens of the rule that begins with `selector`. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const rule = styles.slice(styles.indexOf(`${selector} {`));
  const lines = rule.slice(0, rule.indexOf('}')).matchAll(/--([\w-]+): ([^;]+);/g);
  return new Map([...lines].map(([, name, value]) => [name!, value!]));
}

test.each([
  ['light', ':root'],
  ['dark', ':root[data-mantine-color-scheme="dark"]'],
] as const)('what is drawn has the %s colours of the style sheet', (scheme, selector) => {
  const tokens = tokensOf(selector);
  for (const [name, color] of Object.entries(palettes[scheme])) {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect([name, tokens.get(token)]).toEqual([name, color]);
  }
});
