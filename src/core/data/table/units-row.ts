import { isMissing } from './markers';
import { looksNumeric } from './numbers';

const unitNames = new Set(
  (
    'mm cm dm m km in ft yd mi mm2 cm2 m2 km2 ha mm3 cm3 m3 l ml dl g kg mg ug µg t lb lbs oz s sec secs ms us min mins h ' +
    'hr hrs hour hours day days d week weeks month months year years yr yrs pa hpa kpa mpa gpa bar mbar psi atm c k f ' +
    'degc degf deg degrees celsius kelvin fahrenheit rad j kj mj cal kcal w kw mw kwh mwh wh v mv kv a ma ah ohm kohm hz ' +
    'khz mhz ghz rpm ppm ppb db dba pct percent usd eur gbp chf jpy n kn nm mol mmol ph cd lx lux count counts no nr n/a ' +
    'ts rn volts volt amps amp watts watt avg smp min max std tot unit units text string - m/s km/h mph kg/m3 g/cm3 g/l ' +
    'mg/l µg/m3 ug/m3 mmhg l/min kg/h iu u/l none'
  ).split(' '),
);

/**
 * Whether a row below the header has units: no number where the rows below have numbers, and in at least half of those
 * columns a known unit, a text in brackets, or one with a sign that units have (°, %, ², /).
 */
export function isUnitsRow(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length < 2) return false;
  const cells = [...row.keys()]
    .filter((column) => isNumberColumn(below, column))
    .map((column) => row[column]!.trim());
  if (cells.length === 0 || cells.some(looksNumeric)) return false;
  const said = cells.filter((cell) => cell !== '' && !(isMissing(cell) && cell !== '-'));
  const units = said.filter(isUnit);
  return (
    units.some((cell) => cell !== '-') && units.length * 2 >= said.length && said.length * 2 >= cells.length
  );
}

function isNumberColumn(below: readonly (readonly string[])[], column: number): boolean {
  const there = below.map((row) => (row[column] ?? '').trim()).filter((cell) => !isMissing(cell));
  return there.length > 0 && there.filter(looksNumeric).length >= 0.9 * there.length;
}

function isUnit(cell: string): boolean {
  if (cell.length > 16) return false;
  return (
    unitNames.has(cell.toLowerCase()) ||
    /^[[(].*[\])]$/.test(cell) ||
    /[°%²³µ‰$€£]|\p{L}\/\p{L}|\^-?\d/u.test(cell)
  );
}
