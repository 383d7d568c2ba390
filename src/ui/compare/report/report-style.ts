import { palettes } from '../../theme/palette';

const { ink, muted, line, panel } = palettes.light;

/** Of the report, which has nothing but itself. It is read on paper as on a screen. */
export const reportStyle = `
body { margin: 0; color: ${ink}; background: ${panel}; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1000px; padding: 32px 24px 60px; margin: 0 auto; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; }
h2 { margin: 30px 0 8px; font-size: 16px; }
p { max-width: 76ch; margin: 0 0 8px; }
.answer { font-size: 17px; }
.note, figcaption, small { font-size: 12.5px; color: ${muted}; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { padding: 4px 8px; text-align: right; white-space: nowrap; border-bottom: 1px solid ${line}; }
th { font-weight: 500; }
tr > th:first-child { min-width: 150px; text-align: left; white-space: normal; }
th small { display: block; }
figure { margin: 0 0 18px; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; font-size: 13.5px; }
dt { color: ${muted}; }
dd { margin: 0; overflow-wrap: anywhere; }
a { color: inherit; }
@media print { main { max-width: none; padding: 0; } tr { break-inside: avoid; } h2 { break-after: avoid; } .scroll { overflow: visible; } table { font-size: 10.5px; } th, td { padding: 3px 4px; white-space: normal; } small { font-size: 9.5px; } }
`;
