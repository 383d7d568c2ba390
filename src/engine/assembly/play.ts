/** Makes the calls that are written down from an address on: each the kernel's place in the table, its length, its record. */
export function play(from: usize, end: usize): void {
  for (let at = from; at < end; at += load<u32>(at, 4)) call_indirect<void>(load<u32>(at), at + 8);
}
