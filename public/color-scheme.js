// Before the first paint, so that a dark page never flashes white: a file of its own, since no script may stand in the page.
(() => {
  let chosen = 'auto';
  try {
    // The key is Mantine's own.
    chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {}
  const isDark = chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
