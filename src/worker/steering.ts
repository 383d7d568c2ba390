import type { LiveSettings } from '../core/run/member';
import type { Course } from './course';
import type { Command } from './protocol';

export type LoadCommand = Extract<Command, { type: 'load' }>;

/** What a run is told on its way. */
type Steering = Exclude<Command, { type: 'load' | 'predict' | 'memory' | 'ask' }>;

/** A run that is asked for, with what was said to it since. */
export interface Next {
  readonly load: LoadCommand;
  readonly stepsWanted: number;
  readonly settings: LiveSettings | null;
}

/** Says to a run that is there what it is told on its way. */
export function say(course: Course, command: Steering): void {
  switch (command.type) {
    case 'play':
      course.play();
      return;
    case 'pause':
      course.pause();
      return;
    case 'step':
      course.addSteps(command.count);
      return;
    case 'live':
      course.configure(command.settings);
      return;
    case 'speed':
      course.setSpeed(command.speed);
      return;
    case 'look':
      course.look(command.looks);
      return;
    case 'spotlight':
      course.setSpotlight(command.spotlight);
      return;
    case 'acknowledge':
      course.acknowledge(command.frame);
      return;
    default:
      command satisfies never;
  }
}

/** The same said to a run before it is there: it starts that way. */
export function noted(next: Next, command: Steering): Next {
  const { load, stepsWanted } = next;
  switch (command.type) {
    case 'play':
      return { ...next, load: { ...load, play: true } };
    case 'pause':
      return { ...next, load: { ...load, play: false } };
    case 'step':
      return { ...next, load: { ...load, play: false }, stepsWanted: stepsWanted + command.count };
    case 'live':
      return { ...next, settings: command.settings };
    case 'speed':
      return { ...next, load: { ...load, speed: command.speed } };
    case 'look':
      return { ...next, load: { ...load, looks: command.looks } };
    case 'spotlight':
      return { ...next, load: { ...load, spotlight: command.spotlight } };
    case 'acknowledge':
      return next;
    default:
      return command satisfies never;
  }
}
