import type { Words } from '../words';

/** What a change of a field does to a run: nothing but the next step feels it, or the run starts again. */
export type Effect = 'live' | 'restart';

interface FieldBase {
  /** The key in the URL. */
  readonly key: string;
  readonly title: Words;
  /** One sentence. */
  readonly help: Words;
  readonly effect: Effect;
  /** The part of the network that it shapes; where absent, none. */
  readonly shapes?: NetworkPart;
}

/**
 * What of a network a knob can shape: the inputs, as the data says or as a table's columns are read; the trunk; how it is
 * shared; the heads; what they give out.
 */
export type NetworkPart = 'inputs' | 'columns' | 'trunk' | 'sharing' | 'heads' | 'outputs';

/** A number on a closed range. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** Whole numbers only. */
  readonly integer?: boolean;
  /** 0 is allowed although it is under `min`; what 0 means, in a word ("off"). */
  readonly zero?: Words;
  /** How a slider divides the range. */
  readonly scale: 'linear' | 'log';
  /** The smallest difference that is kept on a linear scale; a log scale keeps three significant digits. */
  readonly step?: number;
  /** 'percent' is a share of 0 to 1 that is shown and written in the URL as 0 to 100. */
  readonly unit?: Words;
}

/** One of a few names. */
export interface ChoiceField<Id extends string = string> extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly { readonly id: Id; readonly title: Words; readonly help?: Words }[];
  readonly default: Id;
}

/** On or off. */
export interface ToggleField extends FieldBase {
  readonly type: 'toggle';
  readonly default: boolean;
}

/** The widths of a stack of layers, from the input on. */
export interface WidthsField extends FieldBase {
  readonly type: 'widths';
  readonly maxLayers: number;
  readonly min: number;
  readonly max: number;
  readonly default: readonly number[];
  readonly unit: Words;
}

/** A short text. */
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly maxLength: number;
  readonly default: string;
}

/** A list of names, such as column names. */
export interface NamesField extends FieldBase {
  readonly type: 'names';
  readonly maxItems: number;
  readonly maxLength: number;
  readonly default: readonly string[];
}

/** A knob that a record of a list brings along. */
export type OptionField = NumberField | ChoiceField | ToggleField;

/** Values of a record's options by name, each on its field's range. */
export type OptionValues = Readonly<Record<string, number | string | boolean>>;

/** A record of a list (a method, an architecture) by its id, with those of its options that are not at their defaults. */
export interface RecordChoice {
  readonly id: string;
  readonly options: OptionValues;
}

/** A record of a list, each with options of its own: how tasks are weighed, how they share. */
export interface RecordField extends FieldBase {
  readonly type: 'record';
  /** By id. */
  readonly records: Readonly<
    Record<string, { readonly title: Words; readonly options: Readonly<Record<string, OptionField>> }>
  >;
  readonly default: RecordChoice;
}

export type Field =
  | NumberField
  | ChoiceField
  | ToggleField
  | WidthsField
  | TextField
  | NamesField
  | RecordField;

/**
 * The number that a field keeps for a value that someone asked for: on the range, on the field's grid, so that
 * a link can write it in a few digits and read it back exactly. NaN gives the default.
 */
export function keptNumber(field: NumberField, value: number): number {
  if (Number.isNaN(value)) return field.default;
  if (field.zero !== undefined && value < field.min / 2) return 0;
  const bounded = Math.min(field.max, Math.max(field.min, value));
  const rounded = onGrid(field, bounded);
  return Math.min(field.max, Math.max(field.min, rounded));
}

/**
 * The choice that a field keeps for one that someone asked for: a method that there is, its options on their
 * fields' ranges, and none of them that is unknown or at its default.
 */
export function keptRecord(field: RecordField, { id, options }: RecordChoice): RecordChoice {
  const record = Object.hasOwn(field.records, id) ? field.records[id] : undefined;
  if (record === undefined) return field.default;
  const named = Object.entries(record.options).filter(([name]) => Object.hasOwn(options, name));
  const kept = named.map(([name, option]) => [name, keptOption(option, options[name]!)] as const);
  return {
    id,
    options: Object.fromEntries(kept.filter(([name, value]) => value !== record.options[name]!.default)),
  };
}

function keptOption(field: OptionField, value: number | string | boolean): number | string | boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? keptNumber(field, value) : field.default;
    case 'choice':
      return field.options.some(({ id }) => id === value) ? value : field.default;
    case 'toggle':
      return typeof value === 'boolean' ? value : field.default;
    default:
      return field satisfies never;
  }
}

function onGrid(field: NumberField, value: number): number {
  if (field.integer) return Math.round(value);
  if (field.step === undefined) return Number(value.toPrecision(3));
  return Number((Math.round(value / field.step) * field.step).toPrecision(12));
}
