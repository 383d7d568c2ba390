const key = 'mtl-playground.keep-running';

/** Whether training goes on while the tab is hidden, kept in this browser where it keeps anything. */
export const keepRunningSetting = {
  read(): boolean {
    try {
      return localStorage.getItem(key) === 'on';
    } catch {
      // A browser that forbids storage: the setting lasts as long as the page.
      return false;
    }
  },
  write(keepRunning: boolean): void {
    try {
      localStorage.setItem(key, keepRunning ? 'on' : 'off');
    } catch {
      // As above.
    }
  },
};
