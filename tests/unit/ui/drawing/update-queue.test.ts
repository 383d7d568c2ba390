import { describe, expect, it } from 'vitest';
import { createUpdateQueue } from '../../../../src/ui/drawing/update-queue';

/** Frames that the test turns by hand, 16 ms each. */
function handFrames() {
  let time = 0;
  let waiting: { readonly callback: () => void; readonly from: number }[] = [];
  let painted: (() => void)[] = [];
  return {
    now: () => time,
    request: (callback: () => void, afterMs: number) =>
      void waiting.push({ callback, from: time + Math.max(0, afterMs) }),
    painted: (callback: () => void) => void painted.push(callback),
    /** What is done at this moment takes so long. */
    spend(ms: number) {
      time += ms;
    },
    turn(count = 1) {
      for (let i = 0; i < count; i++) {
        time += 16;
        const due = waiting.filter(({ from }) => from <= time);
        waiting = waiting.filter(({ from }) => from > time);
        for (const { callback } of due) callback();
        const ends = painted;
        painted = [];
        for (const callback of ends) callback();
      }
    },
    isIdle: () => waiting.length === 0,
  };
}

function setUp(
  charts: number,
  { costMs = 0, frameMs = 0, burstMs = 0, isAtRest = (): boolean => false } = {},
) {
  const frames = handFrames();
  const queue = createUpdateQueue(frames, { minGapMs: 240, frameMs, burstMs, share: 0.1, isAtRest });
  const drawn: number[] = [];
  const places = Array.from({ length: charts }, (_, chart) =>
    queue.add(() => {
      drawn.push(chart);
      frames.spend(costMs);
    }),
  );
  return { frames, queue, drawn, places };
}

describe('the queue of charts', () => {
  it('draws one chart a frame', () => {
    const { frames, drawn } = setUp(3);
    frames.turn();
    expect(drawn).toEqual([0]);
    frames.turn(2);
    expect(drawn).toEqual([0, 1, 2]);
  });

  it('rests when all are drawn', () => {
    const { frames, drawn } = setUp(2);
    frames.turn(10);
    expect(drawn).toEqual([0, 1]);
    expect(frames.isIdle()).toBe(true);
  });

  it('draws each at most once in its gap, however often it is woken', () => {
    const { frames, queue, drawn } = setUp(2);
    for (let i = 0; i < 125; i++) {
      queue.wake();
      frames.turn();
    }
    // 2 s: the first drawing and one every 240 ms or so, of each.
    expect(drawn.filter((chart) => chart === 0).length).toBeLessThanOrEqual(9);
    expect(drawn.filter((chart) => chart === 0).length).toBeGreaterThanOrEqual(7);
    expect(drawn.filter((chart) => chart === 1).length).toBeGreaterThanOrEqual(7);
  });

  it('does not wait for its share once there is nothing that it would hold up', () => {
    let isAtRest = false;
    const { frames, queue, drawn } = setUp(1, { costMs: 1000, isAtRest: () => isAtRest });
    frames.turn();
    queue.wake();
    frames.turn(20);
    expect(drawn).toEqual([0]);
    isAtRest = true;
    queue.wake();
    frames.turn();
    expect(drawn).toEqual([0, 0]);
  });

  it('starves none when there are more charts than frames in a gap', () => {
    const { frames, queue, drawn } = setUp(40);
    for (let i = 0; i < 80; i++) {
      queue.wake();
      frames.turn();
    }
    for (let chart = 0; chart < 40; chart++) {
      expect(drawn.filter((one) => one === chart).length).toBe(2);
    }
  });

  it('draws what the user touched without waiting for its gap', () => {
    const { frames, drawn, places } = setUp(2);
    frames.turn(3);
    places[1]!.touch();
    frames.turn();
    expect(drawn).toEqual([0, 1, 1]);
  });

  it('draws several in a frame while they take little, where it is told to', () => {
    const { frames, drawn } = setUp(5, { costMs: 2, frameMs: 4 });
    frames.turn();
    expect(drawn).toEqual([0, 1]);
  });

  it('draws all before it rests, where that takes no longer than a burst', () => {
    const { frames, queue, drawn } = setUp(2, { costMs: 20, burstMs: 100 });
    const drawnBy: number[] = [];
    for (let i = 0; i < 600; i++) {
      queue.wake();
      frames.turn();
      drawnBy.push(drawn.length);
    }
    // In the frame after the one in which the first was drawn, the second.
    for (let count = 1; count < drawn.length; count += 2)
      expect(drawnBy.indexOf(count + 1)).toBe(drawnBy.indexOf(count) + 1);
    expect(drawn.length).toBeGreaterThan(10);
  });

  it.each([0, 100])('takes no more than its share of the time, in bursts of %i ms', (burstMs) => {
    const { frames, queue, drawn } = setUp(4, { costMs: 20, burstMs });
    frames.turn(4);
    const before = { drawn: drawn.length, now: frames.now() };
    while (frames.now() < before.now + 10_000) {
      queue.wake();
      frames.turn();
    }
    const spent = 20 * (drawn.length - before.drawn);
    expect(spent).toBeLessThan(0.11 * (frames.now() - before.now));
    expect(spent).toBeGreaterThan(0.08 * (frames.now() - before.now));
  });

  it('forgets a chart that was taken out', () => {
    const { frames, queue, drawn, places } = setUp(2);
    frames.turn(3);
    places[0]!.remove();
    queue.wake();
    frames.turn(30);
    expect(drawn).toEqual([0, 1, 1]);
  });
});

describe('a machine that sleeps for an hour while it draws', () => {
  it('draws again after some seconds', () => {
    const { frames, queue, drawn } = setUp(1, { costMs: 3_600_000 });
    frames.turn();
    expect(drawn).toEqual([0]);
    queue.wake();
    frames.spend(20_000);
    frames.turn(2);
    expect(drawn).toEqual([0, 0]);
  });
});
