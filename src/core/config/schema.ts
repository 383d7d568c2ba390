import { type Field, keptNumber, type RecordChoice, type RecordField } from '../fields/field';
import { rangeText } from '../fields/range-text';
import { z } from '../schemas';
import { inEnglish } from '../words';
import { runFields, taskFields } from './fields';
import { maxTasks } from './limits';

type RunFields = typeof runFields;
type TaskFields = typeof taskFields;
type ValueOf<F> = F extends { type: 'number' }
  ? number
  : F extends { type: 'toggle' }
    ? boolean
    : F extends { type: 'widths' }
      ? readonly number[]
      : F extends { type: 'names' }
        ? readonly string[]
        : F extends { type: 'record' }
          ? RecordChoice
          : F extends { type: 'choice'; options: readonly { id: infer Id }[] }
            ? Id
            : string;

export type { Activation, Initialiser, OptimizerId, TaskKind } from '../fields/ids';

/** What a list of fields holds, by their names. */
export type ValuesOf<Fields> = { readonly [K in keyof Fields]: ValueOf<Fields[K]> };

/** What one task is. */
export type TaskConfig = ValuesOf<TaskFields>;

/** Everything that a run needs: the same Config and the same backend give the same numbers, bit for bit. */
export type Config = ValuesOf<RunFields> & {
  /** 1 to 16 tasks. */
  readonly tasks: readonly TaskConfig[];
};

export type DataId = Config['data'];

const taskSchema = z.object(shapeOf(taskFields));

/** Accepts a Config with every value on its field's range and grid, and nothing else. */
export const configSchema = z.strictObject({
  ...shapeOf(runFields),
  tasks: z.array(taskSchema).min(1).max(maxTasks),
}) as unknown as z.ZodType<Config>;

function shapeOf(fields: Record<string, Field>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]));
}

/** The zod schema of one field, carrying the field itself as its metadata. */
function schemaOf(field: Field): z.ZodType {
  return typeSchemaOf(field).meta({ ...field, title: inEnglish(field.title) });
}

function typeSchemaOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'number':
      return z
        .number()
        .refine(
          (value) => Object.is(keptNumber(field, value), value),
          `must be ${inEnglish(rangeText(field))}`,
        );
    case 'choice':
      return z.enum(field.options.map((option) => option.id));
    case 'toggle':
      return z.boolean();
    case 'widths':
      return z.array(z.number().int().min(field.min).max(field.max)).max(field.maxLayers);
    case 'text':
      return z.string().max(field.maxLength);
    case 'names':
      return z.array(z.string().min(1).max(field.maxLength)).max(field.maxItems);
    case 'record':
      return recordSchemaOf(field);
    default:
      return field satisfies never;
  }
}

/** A method of the field's with options of its own, none of them at its default. */
function recordSchemaOf({ records }: RecordField): z.ZodType {
  const choices = Object.entries(records).map(([id, { options }]) =>
    z.strictObject({ id: z.literal(id), options: z.strictObject(optionShapeOf(options)) }),
  );
  const [first, ...rest] = choices;
  return z.discriminatedUnion('id', [first!, ...rest]);
}

function optionShapeOf(options: Record<string, Field>): Record<string, z.ZodType> {
  const entries = Object.entries(options).map(([name, field]) => {
    const differing = schemaOf(field).refine((value) => value !== field.default, 'must not be the default');
    return [name, differing.exactOptional()] as const;
  });
  return Object.fromEntries(entries);
}
