// Before the first paint, so that a dark page never flashes white: a file of its own, since no script may stand in the page.
(() => {
  const asked = new URLSearchParams(location.search);
  const isEmbedded = asked.has('embed');
  let chosen = 'auto';
  try {
    // The key is Mantine's own.
    chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {}
  const theme = isEmbedded ? asked.get('theme') : null;
  if (theme === 'light' || theme === 'dark') chosen = theme;
  // Where the system sets the colours, drawings go by them too.
  if (matchMedia('(forced-colors: active)').matches) chosen = 'auto';
  const isDark = chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  // The outline is of the whole page.
  document.documentElement.toggleAttribute('data-embedded', isEmbedded);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
