import type { Chapter } from '../chapter';
import { conflict } from './conflict';
import { fresh } from './fresh';
import { objective } from './objective';
import { shared } from './shared';
import { ways } from './ways';

/** In the order in which they are read. */
export const chapters: readonly Chapter[] = [shared, objective, conflict, ways, fresh];

/** The chapter of an address, `#learn/objective`; the first where there is none of that name. */
export function chapterOf(hash: string): Chapter {
  const id = /^#?learn\/([a-z-]+)/.exec(hash)?.[1];
  return chapters.find((chapter) => chapter.id === id) ?? chapters[0]!;
}

export const hashOfChapter = ({ id }: Chapter): string => `#learn/${id}`;
