/** Heights of labels moved down as little as it takes for them to lie `room` apart; in the order given. */
export function apart(heights: readonly number[], room: number): readonly number[] {
  const order = heights.map((_, place) => place).sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  order.forEach((place, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) moved[place] = Math.max(heights[place]!, moved[above]! + room);
  });
  return moved;
}
