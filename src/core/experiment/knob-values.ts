import { runFields, taskFields } from '../config/fields';
import type { Config } from '../config/schema';
import { dataFamilies } from '../data';
import type { Table } from '../data/table/table';
import { log, pow } from '../elementary';
import { keptNumber, type NumberField, type RecordField, type WidthsField } from '../fields/field';
import type { KnobValue } from './experiment';
import { type KnobField, type KnobPlace, knobField } from './knobs';

/** So many values a knob is asked about unless told otherwise. */
export const valueCount = 5;

/** How long a run trains and what is looked at is the same for all variants; a task's place in a network has its own question. */
const notOffered = ['steps', 'patience', 'classes', 'group'];

/** The knobs of a configuration that mean something for its data and can be turned, first those of the run. */
export function knobsOf(config: Config, table: Table | null): readonly KnobPlace[] {
  const family = dataFamilies[config.data];
  const ofSomeData = new Set<string>(Object.values(dataFamilies).flatMap(({ knobs }) => knobs));
  const ofThisData: readonly string[] = family.knobs;
  const ofRun = [...Object.keys(runFields), ...optionsOf(config)]
    .filter((name) => !ofSomeData.has(name) || ofThisData.includes(name))
    .map((name) => ({ name, task: null }));
  const targets = new Map(family.targets(table).map((target) => [target.id, target]));
  const ofTasks = config.tasks.flatMap((task, place) => {
    const ofTarget: readonly string[] = targets.get(task.target)?.knobs ?? [];
    const names = Object.keys(taskFields).filter(
      (name) => name === 'weight' || name === 'labels' || ofTarget.includes(name),
    );
    return names.map((name) => ({ name, task: place }));
  });
  return [...ofRun, ...ofTasks].filter(
    (place) => !notOffered.includes(place.name) && knobField(config, place) !== null,
  );
}

/** The options of the method and of the architecture that a configuration has: `method.c`. */
function optionsOf(config: Config): string[] {
  return (['method', 'sharing'] as const).flatMap((record) => {
    const { records }: RecordField = runFields[record];
    return Object.keys(records[config[record].id]?.options ?? {}).map((name) => `${record}.${name}`);
  });
}

/**
 * The values that a knob is asked about unless told otherwise: all of a choice; of a number five on its own scale, about
 * the present value where the scale is one of factors; of a stack of layers its widths halved and doubled.
 */
export function startValues(field: KnobField, present: KnobValue): readonly KnobValue[] {
  switch (field.type) {
    case 'number':
      return distinct(numbersAbout(field, present as number));
    case 'choice':
      return field.options.map(({ id }) => id);
    case 'toggle':
      return [false, true];
    case 'widths':
      return distinct(widthsAbout(field, present as readonly number[]));
    default:
      return field satisfies never;
  }
}

/** From here on a range is gone through by factors, though its control may be linear. */
const wideRange = 50;
/** A range of factors is left at its ends: five values span about half of its decades. */
const spannedPart = 8;

function numbersAbout(field: NumberField, present: number): number[] {
  const { min, max, zero } = field;
  if (field.unit === '°') return [0, 45, 90, 135, 180].map((value) => keptNumber(field, value));
  if (min <= 0 || max / min < wideRange)
    return evenly(valueCount, (share) => min + share * (max - min), field);
  // A share of labels is all of them at most, and the question is how few will do.
  if (field.scale === 'linear') return evenly(valueCount, (share) => min * pow(max / min, share), field);
  const factor = niceFactor(pow(max / min, 1 / spannedPart));
  const isOff = zero !== undefined && present < min;
  if (isOff) {
    const middle = Math.sqrt(min * max);
    return [0, ...[-2, -1, 0, 1].map((power) => keptNumber(field, nice(middle * pow(factor, power))))];
  }
  const within = (middle: number) =>
    [-2, -1, 0, 1, 2].every(
      (power) => middle * pow(factor, power) >= min && middle * pow(factor, power) <= max,
    );
  // Near an end the five move inwards, with the present value still among them.
  const middles = [0, 1, -1, 2, -2].map((shift) => present * pow(factor, shift));
  const middle = middles.find(within) ?? present;
  return [-2, -1, 0, 1, 2].map((power) => keptNumber(field, middle * pow(factor, power)));
}

function evenly(count: number, at: (share: number) => number, field: NumberField): number[] {
  return Array.from({ length: count }, (_, i) => keptNumber(field, at(i / (count - 1))));
}

/** The nearest of 2, 4 and 10: powers that people know. */
function niceFactor(factor: number): number {
  return factor < 2.9 ? 2 : factor < 5 ? 4 : 10;
}

function nice(value: number): number {
  return Number(`1e${Math.round(log(value) / log(10))}`);
}

function widthsAbout({ min, max, default: own }: WidthsField, present: readonly number[]): number[][] {
  const widths = present.length > 0 ? present : own.length > 0 ? own : [8];
  return [1 / 4, 1 / 2, 1, 2, 4].map((factor) =>
    widths.map((width) => Math.min(max, Math.max(min, Math.round(width * factor)))),
  );
}

function distinct<Value extends KnobValue>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [String(value), value])).values()];
}
