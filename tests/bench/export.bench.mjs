export const title = 'A PyTorch program of a table of 30,000 rows; to reach: 5 s';

const rows = 30_000;

/** Drops a made table on the page, trains a few steps and saves its program, as a person would. */
export async function measure({ browser, url }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(`${url}?backend=cpu`);
    await page.evaluate(() => window.mtl.ready());
    const transfer = await page.evaluateHandle((text) => {
      const made = new DataTransfer();
      made.items.add(new File([text], 'made.csv'));
      return made;
    }, csv());
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.getByText('Drop the table here').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByRole('button', { name: 'Train on this table' }).click();
    await page.evaluate(async () => {
      await window.mtl.ready();
      await window.mtl.step(5);
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save: PyTorch program, Save' }).click();
    await coming;
    const said = await page.getByText(/^Saved as mtl-pytorch.zip/).textContent();
    const [, size, unit, seconds] = /, ([\d.]+) (kB|MB), in ([\d.]+) s/.exec(said);
    return {
      rows: [
        {
          what: '12 columns, 2 tasks',
          seconds: Number(seconds),
          MB: Number(size) / (unit === 'kB' ? 1000 : 1),
        },
      ],
    };
  } finally {
    await context.close();
  }
}

function csv() {
  const names = [
    ...Array.from({ length: 8 }, (_, column) => `x${column + 1}`),
    'colour',
    'shape',
    'load_a',
    'load_b',
  ];
  const lines = Array.from({ length: rows }, (_, row) => {
    const numbers = Array.from({ length: 8 }, (_n, column) => ((row * (2 * column + 7919)) % 10_007) / 100);
    return [...numbers, `c${row % 12}`, `s${row % 5}`, numbers[0] + numbers[1], numbers[2] - numbers[3]].join(
      ',',
    );
  });
  return [names.join(','), ...lines].join('\n');
}
