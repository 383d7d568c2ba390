import { describe, expect, it } from 'vitest';
import type { LossBlock } from '../../../src/core/run/told';
import { FrameBuilder } from '../../../src/worker/frame-builder';
import type { Frame, Message } from '../../../src/worker/protocol';

const block = (first: number, ...values: number[]): LossBlock => ({
  first,
  count: values.length,
  runs: 1,
  shared: Float32Array.from(values),
  baseline: new Float32Array(),
  weights: Float32Array.from(values, () => 1),
});

function builder(): { frames: FrameBuilder; sent: Frame[] } {
  const sent: Frame[] = [];
  const frames = new FrameBuilder(4, (message: Message) => {
    if (message.type === 'frame') sent.push(message);
  });
  return { frames, sent };
}

describe('frames', () => {
  it('are at most one on the way; what comes meanwhile is merged into the next', () => {
    const { frames, sent } = builder();
    frames.addLosses(block(1, 0.5), []);
    frames.send(1, 10, 0);
    frames.addLosses(block(2, 0.4, 0.3), []);
    frames.send(3, 20, 0);
    frames.addLosses(block(4, 0.2), []);
    frames.send(4, 30, 0);
    expect(sent).toHaveLength(1);
    frames.acknowledge(1);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ runId: 4, frame: 2, step: 4, losses: { first: 2, count: 3 } });
    expect([...sent[1]!.losses.shared]).toEqual([0.4, 0.3, 0.2].map(Math.fround));
  });

  it('that waited say the last step whose losses they bring', () => {
    const { frames, sent } = builder();
    frames.send(0, 0, 0);
    frames.addLosses(block(1, 0.5), []);
    frames.send(1, 10, 0);
    frames.addLosses(block(2, 0.4, 0.3), []);
    frames.acknowledge(1);
    expect(sent[1]).toMatchObject({ step: 3, losses: { first: 1, count: 3 } });
  });

  it('ignore an acknowledgement of a frame that is not the last', () => {
    const { frames, sent } = builder();
    frames.send(1, 0, 0);
    frames.send(2, 0, 0);
    frames.acknowledge(7);
    expect(sent).toHaveLength(1);
  });

  it('are sent at once where the run may end unheard, and not twice', () => {
    const { frames, sent } = builder();
    frames.addLosses(block(1, 5), []);
    frames.send(1, 10, 30);
    frames.addLosses(block(2, 6), []);
    frames.flush(2, 20, 30);
    frames.flush(2, 20, 30);
    expect(sent.map(({ step, stepsPerSecond, losses }) => [step, stepsPerSecond, ...losses.shared])).toEqual([
      [1, 30, 5],
      [2, 30, 6],
    ]);
  });
});
