import type { Claim } from './claim';
import { gradnormClaim } from './gradnorm';
import { mmoeClaim } from './mmoe';

export { train } from './train';

export const claims: readonly Claim[] = [mmoeClaim, gradnormClaim];
