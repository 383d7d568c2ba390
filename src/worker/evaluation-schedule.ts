/**
 * Whether the tasks are judged on the test rows after `step` updates: at first every few steps, later ever more
 * rarely (the gap doubles when the steps do), so that a curve has some hundred points however long it gets. The
 * gap starts where an evaluation costs at most about as much as the steps between two of them. A pure function
 * of the step, so that the same link shows the same points.
 */
export function isEvaluationDue(step: number, testRows: number, batch: number): boolean {
  const first = Math.max(10, Math.ceil(testRows / (3 * batch)));
  const doublings = Math.max(0, Math.floor(Math.log2(Math.max(1, step) / (40 * first))) + 1);
  return step % (first * 2 ** doublings) === 0;
}
