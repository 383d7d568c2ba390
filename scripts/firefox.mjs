// Finds the Firefox that tests use beside Chromium. They are skipped where there is none.
import { installed, programIn, programOf } from './programs.mjs';

const names = ['firefox-esr', 'firefox'];
// Firefox draws WebGL on a screen alone.
const screens = ['Xvfb'];

/** The path of a Firefox that is there already, or null. */
export function findFirefox() {
  return programIn('FIREFOX_PATH') ?? programOf(names);
}

/** The path of a Firefox, installed first where that needs no asking; null where it cannot be. */
export function ensureFirefox(say = console.log) {
  return findFirefox() ?? installed('firefox-esr', names, say);
}

/** The path of what draws a screen that nobody sees, or null. */
export function findScreen() {
  return programOf(screens);
}

/** The same, installed first where that needs no asking. */
export function ensureScreen(say = console.log) {
  return findScreen() ?? installed('xvfb', screens, say, ['-help']);
}
