import type { Block } from '../../sharing/block';
import type { PlaceOf } from '../named-tensors';

const namesOf = (block: Block, placeOf: PlaceOf) =>
  block.role === 'mixing'
    ? [`${placeOf(block, 0)}.`]
    : block.copies.flatMap((copy, place) => (copy.units === 0 ? [] : [`${placeOf(block, place)}.`]));

/**
 * The shortest beginnings that the names of the chosen blocks' parameters have and those of no other block: "trunk.", or
 * "own.0." where only the first level of a member is chosen. A mixture of its own is named to its end.
 */
export function prefixesOf(
  blocks: readonly Block[],
  isChosen: (block: Block) => boolean,
  placeOf: PlaceOf,
): string[] {
  const names = (chosen: boolean) =>
    blocks.filter((block) => isChosen(block) === chosen).flatMap((block) => namesOf(block, placeOf));
  const others = names(false);
  const beginnings = names(true).map((name) => {
    const parts = name.split('.').slice(0, -1);
    const lengths = parts.map((_, i) => `${parts.slice(0, i + 1).join('.')}.`);
    return lengths.find((beginning) => !others.some((other) => other.startsWith(beginning))) ?? name;
  });
  // A parameter that is a member itself has no dot behind it.
  return [...new Set(beginnings)].map((beginning) => (beginning === 'betas.' ? 'betas' : beginning));
}
