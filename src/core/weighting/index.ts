import { alignedMtl } from './aligned-mtl';
import { cagrad } from './cagrad';
import { config } from './config';
import { dbMtl } from './db-mtl';
import { dualproj } from './dualproj';
import { dwa } from './dwa';
import { equal } from './equal';
import { excessMtl } from './excess-mtl';
import { fairgrad } from './fairgrad';
import { famo } from './famo';
import { fixed } from './fixed';
import { gls } from './gls';
import { graddrop } from './graddrop';
import { gradnorm } from './gradnorm';
import { gradvac } from './gradvac';
import { imtl } from './imtl';
import { imtlG } from './imtl-g';
import { imtlL } from './imtl-l';
import { mgda } from './mgda';
import { moco } from './moco';
import { modo } from './modo';
import { nashMtl } from './nash-mtl';
import { pcgrad } from './pcgrad';
import { random } from './random';
import { rlw } from './rlw';
import { scaleInvariant } from './scale-invariant';
import { sdmgrad } from './sdmgrad';
import { stch } from './stch';
import { tchebycheff } from './tchebycheff';
import { upgrad } from './upgrad';
import { uw } from './uw';
import type { Method } from './weighting';

/** In the order in which they are offered: by what they look at, the better known ones first. */
const methods = [
  fixed,
  equal,
  uw,
  dwa,
  gls,
  scaleInvariant,
  imtlL,
  famo,
  stch,
  tchebycheff,
  rlw,
  gradnorm,
  pcgrad,
  mgda,
  cagrad,
  nashMtl,
  gradvac,
  imtlG,
  imtl,
  alignedMtl,
  fairgrad,
  upgrad,
  dualproj,
  config,
  sdmgrad,
  modo,
  random,
  graddrop,
  dbMtl,
  excessMtl,
  moco,
] as readonly Method[];

/** Every method by its id. */
export const weightings: Readonly<Record<string, Method>> = Object.fromEntries(
  methods.map((method) => [method.id, method]),
);

/** The method of an id; a RangeError where there is none. */
export function methodOf(id: string): Method {
  const method = weightings[id];
  if (method === undefined)
    throw new RangeError(`method must be one of ${Object.keys(weightings)}; got ${id}`);
  return method;
}
