import type { Claim } from './claim';
import { gradnormClaim } from './gradnorm';
import { groupsClaim } from './groups';
import { mmoeClaim } from './mmoe';
import { presetsClaim } from './presets';
import { tablesClaim } from './tables';
import { transferClaim } from './transfer';

export { train } from './train';

export const claims: readonly Claim[] = [
  mmoeClaim,
  gradnormClaim,
  presetsClaim,
  groupsClaim,
  tablesClaim,
  transferClaim,
];
