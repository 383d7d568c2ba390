import { expect, test } from 'vitest';
import { readTable } from '../../../../../src/core/data/table/read-csv';
import { allGuessed } from '../../../../../src/core/data/table/read-options';

/** A text's bytes in an encoding of one or two bytes a character, which only a decoder knows. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 255; lead >= 128; lead--) {
    for (let trail = 255; trail >= 48; trail--) {
      const character = decoder.decode(Uint8Array.from([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd') bytesOf.set(character, [lead, trail]);
    }
  }
  for (let byte = 255; byte >= 0; byte--) {
    const character = decoder.decode(Uint8Array.from([byte]));
    if (character !== '\ufffd') bytesOf.set(character, [byte]);
  }
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? []));
}

const texts: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['größe', 'température', 'Zürich', 'São Paulo', 'Málaga', 'Köln', 'Besançon'],
  'windows-1250': ['město', 'teplota vzduchu', 'Łódź', 'Kraków', 'Poznań', 'Wrocław', 'Gdańsk'],
  'windows-1251': ['город', 'температура', 'Москва', 'Казань', 'Новосибирск', 'Самара', 'Омск'],
  gb18030: ['城市', '温度', '北京市', '上海市', '广州市', '深圳市', '成都市'],
  big5: ['城市', '溫度', '臺北市', '高雄市', '臺中市', '臺南市', '新竹市'],
  shift_jis: ['都市', '気温', 'とうきょう', 'おおさか', 'さっぽろ', 'ふくおか', 'なごや'],
  'euc-kr': ['도시', '온도', '서울특별시', '부산광역시', '대구광역시', '인천광역시', '광주광역시'],
};

for (const [encoding, [place, value, ...towns]] of Object.entries(texts)) {
  const text = [
    `${place},${value}`,
    ...Array.from({ length: 40 }, (_, row) => `${towns[row % 5]},${row}.5`),
  ].join('\n');

  test(`${encoding} is guessed, said, and can be chosen`, () => {
    const bytes = encode(text, encoding);
    for (const said of ['', encoding]) {
      const reading = readTable(bytes, 'made.csv', () => {}, { ...allGuessed, encoding: said });
      expect(reading.table!.columns.map(({ name }) => name)).toEqual([place, value]);
      expect(reading.table!.columns[0]!.values).toEqual(towns);
      expect(reading.facts!.encoding).toBe(encoding);
    }
  });
}

test('UTF-16 without a byte order mark is guessed', () => {
  const text = ['a,größe', ...Array.from({ length: 20 }, (_, row) => `x,${row}.5`)].join('\n');
  for (const isLittle of [true, false]) {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
    const { table, facts } = readTable(new Uint8Array(view.buffer), 'made.csv');
    expect(table!.columns[1]!.name).toBe('größe');
    expect(facts!.encoding).toBe(isLittle ? 'utf-16le' : 'utf-16be');
  }
});
