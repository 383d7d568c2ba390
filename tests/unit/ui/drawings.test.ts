import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ui = join(import.meta.dirname, '../../../src/ui');

/** What draws, and where its numbers stand as a table. */
const tables: Readonly<Record<string, string>> = {
  'charts/view/PlotOverlay.tsx': 'charts/files/ChartTable.tsx',
  'compare/plots/FigureView.tsx': 'compare/results/ResultsTable.tsx',
  'compass/CosineMatrix.tsx': 'diagram/tables/gradient-tables.ts',
  'compass/DialView.tsx': 'diagram/tables/gradient-tables.ts',
  'diagram/NetworkCanvas.tsx': 'diagram/tables/network-tables.ts',
  'diagram/UnitCard.tsx': 'diagram/tables/network-tables.ts',
  'lab/GradientPlane.tsx': 'lab/MethodTable.tsx',
  'landscape/FrontPanel.tsx': 'landscape/WaysTable.tsx',
  'landscape/LandscapePlot.tsx': 'landscape/WaysTable.tsx',
  'maps/OutputPicture.tsx': 'maps/output-tables.ts',
};

/** Beside words that say the same: a sample of a line, a mark, a thumbnail on a button by its name. */
const beside = [
  'charts/view/CurveSample.tsx',
  'controls/MapThumb.tsx',
  'lab/LabPresets.tsx',
  'shell/Logo.tsx',
];

test('every drawing has a table behind it, or stands beside words that say the same', () => {
  const drawing = readdirSync(ui, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && /<(?:svg|canvas)\b/.test(readFileSync(join(ui, name), 'utf8')))
    .sort();
  expect(drawing).toEqual([...Object.keys(tables), ...beside].sort());
  expect(Object.values(tables).filter((name) => !existsSync(join(ui, name)))).toEqual([]);
});
