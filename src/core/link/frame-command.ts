import { z } from '../schemas';

const to = z.literal('mtl-playground');

const commandSchema = z.discriminatedUnion('command', [
  z.strictObject({ to, command: z.enum(['play', 'pause', 'reset', 'history']) }),
  z.strictObject({ to, command: z.literal('step'), count: z.int().min(1).max(1000) }),
]);

/** What a page may ask of a run that it shows in a frame. */
export type FrameCommand = z.infer<typeof commandSchema>;

/** What a message to a frame asks for; null for anything else that a page may send. Never throws. */
export function readCommand(data: unknown): FrameCommand | null {
  const read = commandSchema.safeParse(data);
  return read.success ? read.data : null;
}
