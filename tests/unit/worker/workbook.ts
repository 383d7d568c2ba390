import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A workbook whose first sheet has these rows, of cells in SpreadsheetML; style 1 is a date. */
export function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const sheet = (xml: string) => `${head}<worksheet ${main}><sheetData>${xml}</sheetData></worksheet>`;
  const rowXml = (cells: readonly string[], at: number) =>
    `<row r="${at + 1}">${cells.map((cell, x) => cell.replace('<c', `<c r="${'ABCDEF'[x]}${at + 1}"`)).join('')}</row>`;
  const files = {
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="measured" sheetId="1" r:id="rId1"/><sheet name="notes" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships ${packaged}>${[1, 2].map((id) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(rows.map(rowXml).join('')),
    'xl/worksheets/sheet2.xml': sheet(rowXml([said('another sheet')], 0)),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

export const said = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const number = (value: number) => `<c><v>${value}</v></c>`;
export const day = (serial: number) => `<c s="1"><v>${serial}</v></c>`;
