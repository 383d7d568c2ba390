// Finds the Firefox that tests use beside Chromium. They are skipped where there is none.
import { installed, programIn, programOf } from './programs.mjs';

const names = ['firefox-esr', 'firefox'];

/** The path of a Firefox that is there already, or null. */
export function findFirefox() {
  return programIn('FIREFOX_PATH') ?? programOf(names);
}

/** The path of a Firefox, installed first where that needs no asking; null where it cannot be. */
export function ensureFirefox(say = console.log) {
  return findFirefox() ?? installed('firefox-esr', names, say);
}
