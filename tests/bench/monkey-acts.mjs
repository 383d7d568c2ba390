// What a monkey does to the page: each act gives in a few words what it was.

/** One of the items, by a stream of random numbers. */
export const pick = (drawn, items) => items[drawn.integer(items.length)];

const hashes = ['#v=1&seed=3', '#lab', '#landscape', '#compare', '#transfer', '#learn', '#lesson', ''];

const texts = [
  '',
  '0',
  '-1',
  '1e9',
  '3',
  '12',
  'NaN',
  '<img src=x onerror=alert(1)>',
  '\u202e',
  '9'.repeat(400),
];
const keys = [
  ...['Tab', 'Enter', 'Escape', 'Space', 'Backspace', 'Delete', 'Home', 'End', 'PageDown'],
  ...[
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Control+z',
    'Shift+Tab',
    '?',
    '/',
    's',
    'r',
    'p',
    '1',
    'k',
  ],
];

const clickable =
  'button, a[href], input, select, summary, label, [role=tab], [role=option], [role=menuitem], canvas';
const writable = 'input:not([type=file], [type=range], [type=checkbox], [type=radio]), textarea';

/** The middle of one of the parts in sight that a selector finds, and its name. */
async function aim(page, drawn, selector) {
  const found = await page.evaluate((wanted) => {
    const parts = [...document.querySelectorAll(wanted)].flatMap((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const [middle, centre] = [x + width / 2, y + height / 2];
      const isInSight = width > 0 && middle > 0 && centre > 0 && middle < innerWidth && centre < innerHeight;
      if (!isInSight || !part.checkVisibility()) return [];
      const name = part.getAttribute('aria-label') ?? part.textContent.trim();
      return [{ x: middle, y: centre, name: `${part.localName} ${name.slice(0, 30)}` }];
    });
    return parts;
  }, selector);
  return found.length === 0 ? null : pick(drawn, found);
}

async function click(page, drawn) {
  const at = await aim(page, drawn, clickable);
  if (at === null) return 'nothing to click';
  await page.mouse.click(at.x, at.y);
  return `click ${at.name}`;
}

async function clickAnywhere(page, drawn) {
  const [x, y] = [drawn.integer(1440), drawn.integer(900)];
  await page.mouse.click(x, y, { clickCount: 1 + drawn.integer(2) });
  return `click ${x},${y}`;
}

async function press(page, drawn) {
  const key = pick(drawn, keys);
  await page.keyboard.press(key);
  return `press ${key}`;
}

async function write(page, drawn) {
  const at = await aim(page, drawn, writable);
  if (at === null) return 'nowhere to write';
  const text = pick(drawn, texts);
  await page.mouse.click(at.x, at.y, { clickCount: 3 });
  await page.keyboard.insertText(text);
  if (drawn.integer(2) === 0) await page.keyboard.press('Enter');
  return `write ${text.slice(0, 12)} in ${at.name}`;
}

async function choose(page, drawn) {
  const picked = await page.evaluate((share) => {
    const lists = [...document.querySelectorAll('select')].filter((one) => one.checkVisibility());
    if (lists.length === 0) return null;
    const list = lists[Math.floor(share * lists.length)];
    list.selectedIndex = Math.floor(((share * 7919) % 1) * list.options.length);
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return list.value;
  }, drawn.uniform());
  return picked === null ? 'nothing to choose' : `choose ${picked}`;
}

async function drag(page, drawn) {
  const at = await aim(page, drawn, 'canvas, [role=slider], svg');
  if (at === null) return 'nothing to drag';
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + drawn.integer(300) - 150, at.y + drawn.integer(200) - 100, { steps: 4 });
  await page.mouse.up();
  return `drag ${at.name}`;
}

async function wheel(page, drawn) {
  await page.mouse.move(drawn.integer(1440), drawn.integer(900));
  await page.mouse.wheel(0, drawn.integer(1600) - 800);
  return 'wheel';
}

async function goElsewhere(page, drawn) {
  const hash = pick(drawn, hashes);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  return `go to ${hash}`;
}

async function goBack(page, drawn) {
  const way = pick(drawn, ['back', 'forward']);
  // The page may go before it answers.
  await page.evaluate((to) => history[to](), way).catch(() => null);
  await page.waitForTimeout(300);
  // Before the page there was an empty one.
  if (page.url().startsWith('about:')) await page.goForward();
  return way;
}

async function reload(page, drawn) {
  await page.reload({ waitUntil: pick(drawn, ['commit', 'load']) });
  return 'reload';
}

async function resize(page, drawn) {
  const [width, height] = pick(drawn, [
    [1440, 900],
    [1024, 768],
    [390, 844],
    [320, 600],
  ]);
  await page.setViewportSize({ width, height });
  return `${width} x ${height}`;
}

const times = (count, act) => Array.from({ length: count }, () => act);

/** What is done, as often as it is here. */
export const acts = [
  ...times(40, click),
  ...times(8, clickAnywhere),
  ...times(18, press),
  ...times(10, write),
  ...times(6, choose),
  ...times(6, drag),
  ...times(4, wheel),
  ...times(4, goElsewhere),
  ...times(2, goBack),
  reload,
  resize,
];
