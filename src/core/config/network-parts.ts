import type { Field, NetworkPart, RecordChoice } from '../fields/field';
import { runFields, taskFields } from './fields';
import type { Config } from './schema';

/**
 * The values of all knobs that shape these parts of the network: equal ones (see isSame), the same parts. Options that
 * are live leave the network as it is; they are named only where `withLive`.
 */
export function networkParts(config: Config, parts: readonly NetworkPart[], withLive: boolean): unknown {
  const valuesOf = (fields: Record<string, Field>, values: object) =>
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.shapes === undefined || !parts.includes(field.shapes)) return [];
      const value: unknown = values[name as keyof object];
      return [withLive ? value : withoutLive(field, value)];
    });
  return [valuesOf(runFields, config), config.tasks.map((task) => valuesOf(taskFields, task))];
}

function withoutLive(field: Field, value: unknown): unknown {
  if (field.type !== 'record') return value;
  const { id, options } = value as RecordChoice;
  const known = field.records[id]?.options ?? {};
  return [id, Object.entries(options).filter(([name]) => known[name]?.effect !== 'live')];
}
