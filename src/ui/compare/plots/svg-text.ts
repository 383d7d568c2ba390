import { escaped } from '../../parts/escaped';
import { diamondOf, type Figure, type Mark, pathOf } from './mark';

export const pictureFont = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

/** A picture as an SVG that stands alone: no style sheet, no scripts. */
export function svgText({ width, height, marks }: Figure, title: string, ground: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${pictureFont}" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...marks.map((mark) => markText(mark, ground)),
    '</svg>',
  ].join('');
}

function markText(mark: Mark, ground: string): string {
  switch (mark.kind) {
    case 'line': {
      const dashes = mark.dashes === undefined ? '' : ` stroke-dasharray="${mark.dashes}"`;
      return `<path d="${pathOf(mark.points, false)}" fill="none" stroke="${mark.color}" stroke-width="${mark.width}" stroke-opacity="${mark.opacity ?? 1}"${dashes} stroke-linejoin="round"/>`;
    }
    case 'area':
      return `<path d="${pathOf(mark.points, true)}" fill="${mark.color}" fill-opacity="${mark.opacity}"/>`;
    case 'dot': {
      const look = `fill="${mark.color}" stroke="${mark.edge ?? ground}" stroke-width="1.5" opacity="${mark.opacity ?? 1}"`;
      const [x, y] = mark.at;
      const inner = mark.label === undefined ? '' : `<title>${escaped(mark.label)}</title>`;
      return mark.shape === 'diamond'
        ? `<path d="${pathOf(diamondOf(mark.at, mark.radius), true)}" ${look}>${inner}</path>`
        : `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${mark.radius}" ${look}>${inner}</circle>`;
    }
    case 'cell': {
      const [x, y] = mark.at;
      const inner = mark.label === undefined ? '' : `<title>${escaped(mark.label)}</title>`;
      return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${mark.width.toFixed(1)}" height="${mark.height.toFixed(1)}" rx="3" fill="${mark.color}" fill-opacity="${mark.opacity}">${inner}</rect>`;
    }
    case 'text': {
      const [x, y] = mark.at.map((value) => value.toFixed(1));
      const turn = mark.isUpright ? ` transform="rotate(-90 ${x} ${y})"` : '';
      const weight = mark.isStrong ? ' font-weight="700"' : '';
      return `<text x="${x}" y="${y}" text-anchor="${mark.anchor}" fill="${mark.color}" font-size="${mark.size ?? 11}"${weight}${turn}>${escaped(mark.words)}</text>`;
    }
    default:
      return mark satisfies never;
  }
}
