import { type StockNetwork, stockAnswer } from './network-stock';

/**
 * [of][by]: the lookahead affinity of one run by its definition: one tf.grads a task, one step at a time, stock operations
 * alone. The first `shared` blocks are those that all tasks share; each pair has a forward pass of its own.
 */
export function stockAffinity(network: StockNetwork, shared: number, rate: number): number[][] {
  const { losses, jacobian } = stockAnswer(network);
  const after = jacobian.map((gradients) => {
    const values = network.values.map((block, b) =>
      b < shared ? block.map((value, i) => value - rate * gradients[b]![i]!) : block,
    );
    return stockAnswer({ ...network, values }).losses;
  });
  return losses.map((loss, of) => after.map((ofStep) => 1 - ofStep[of]! / loss));
}
