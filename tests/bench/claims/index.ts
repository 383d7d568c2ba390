import type { Claim } from './claim';
import { gradnormClaim } from './gradnorm';
import { mmoeClaim } from './mmoe';
import { presetsClaim } from './presets';

export { train } from './train';

export const claims: readonly Claim[] = [mmoeClaim, gradnormClaim, presetsClaim];
