import type { Tensor } from '../tensorflow/tf';

/** What a kernel is given: tensors by their names, or several of a kind under one name. */
export type Inputs = Readonly<Record<string, Tensor | readonly Tensor[]>>;

/** The same inputs as a backend has them. */
export type As<T, I extends Inputs> = {
  readonly [Name in keyof I]: I[Name] extends readonly Tensor[] ? readonly T[] : T;
};

/** Of a kernel: the inputs that are lists; there may be none in them. */
export interface Listing<I extends Inputs> {
  readonly lists?: readonly (keyof I & string)[];
}

/** Inputs, or what goes with them, by the names that TensorFlow.js knows them by: those of a list are numbered. */
export function namedInputs<T extends object>(
  inputs: Readonly<Record<string, T | readonly T[] | undefined>>,
): Record<string, T> {
  const named: Record<string, T> = {};
  for (const name in inputs) {
    const given = inputs[name];
    if (Array.isArray(given)) {
      for (let i = 0; i < given.length; i++) named[`${name}.${i}`] = given[i];
    } else if (given !== undefined) named[name] = given as T;
  }
  return named;
}

/** What is named by {@link namedInputs}, as the kernel has it, each in the form of the backend. */
export function inputsOf<T extends object, U, I extends Inputs>(
  { lists }: Listing<I>,
  named: Readonly<Record<string, T | undefined>>,
  form: (one: T) => U,
): As<U, I> {
  const inputs: Record<string, U | U[]> = {};
  for (const list of lists ?? []) inputs[list] = [];
  for (const name in named) {
    const dot = lists === undefined ? -1 : name.indexOf('.');
    if (dot < 0) inputs[name] = form(named[name]!);
    else (inputs[name.slice(0, dot)] as U[]).push(form(named[name]!));
  }
  return inputs as As<U, I>;
}
