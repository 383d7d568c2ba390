import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.resetModules());

const load = () => import('../../../../src/ui/store/page-made');

test('what is said while the page is made is heard when it is, in order', async () => {
  const { oncePageIsMade, sayPageMade } = await load();
  const heard: string[] = [];
  const listen = oncePageIsMade((message: string) => heard.push(message));
  listen('first');
  listen('second');
  expect(heard).toEqual([]);
  sayPageMade();
  expect(heard).toEqual(['first', 'second']);
});

test('what is said later is heard at once', async () => {
  const { oncePageIsMade, sayPageMade } = await load();
  sayPageMade();
  const heard: string[] = [];
  oncePageIsMade((message: string) => heard.push(message))('late');
  expect(heard).toEqual(['late']);
});

test('a listener may ask to be heard of again while it hears', async () => {
  const { oncePageIsMade, sayPageMade } = await load();
  const heard: string[] = [];
  const listen = oncePageIsMade((message: string) => {
    heard.push(message);
    if (message === 'first') listen('in answer');
  });
  listen('first');
  sayPageMade();
  expect(heard).toEqual(['first', 'in answer']);
});
