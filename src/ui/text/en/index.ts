import { charts } from './charts';
import { compare } from './compare';
import { diagram } from './diagram';
import { explanation } from './explanation';
import { guide } from './guide';
import { lab } from './lab';
import { landscape } from './landscape';
import { messages } from './messages';
import { method } from './method';
import { panels } from './panels';
import { runs } from './runs';
import { saving } from './saving';
import { sharing } from './sharing';
import { shell } from './shell';
import { table } from './table';
import { verdict } from './verdict';

/** All texts of the page in English, the first language of the catalogue. */
export const en = {
  shell,
  panels,
  table,
  charts,
  compare,
  diagram,
  explanation,
  guide,
  lab,
  landscape,
  messages,
  method,
  runs,
  saving,
  sharing,
  verdict,
} as const;
