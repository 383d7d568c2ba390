import { readLink } from '../link/url';
import type { Problem } from '../problem';
import { z } from '../schemas';
import { type Words, words } from '../words';
import { type Goal, goalSchema } from './goal';

/** Where a file says what it is. */
const format = 'mtl-playground/lesson';

/** Characters of a lesson's JSON at most. */
export const longestLesson = 100_000;

const line = z.string().trim().min(1).max(120);

const stepSchema = z.strictObject({
  title: line,
  /** Paragraphs with a blank line between them; see {@link proseOf}. */
  text: z.string().max(4_000).default(''),
  /** A configuration as a link has it, which the step begins with: "v=1&trunk=3". Empty: what there is stays. */
  settings: z.string().max(2_000).default(''),
  task: z
    .strictObject({
      text: z.string().trim().min(1).max(600),
      hint: z.string().max(600).default(''),
      /** All of these at once. */
      goals: z.array(goalSchema).min(1).max(6),
    })
    .nullable()
    .default(null),
});

const lessonSchema = z.strictObject({
  format: z.literal(format).default(format),
  title: line,
  /** Of its words, as the web names languages: "en", "zh-CN". Empty where it does not say. */
  language: z
    .string()
    .regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/)
    .default(''),
  steps: z.array(stepSchema).min(1).max(30),
});

/** Words beside the page, step by step, with configurations to look at and tasks for the reader. */
export type Lesson = z.infer<typeof lessonSchema>;
export type LessonStep = Lesson['steps'][number];
export type LessonTask = NonNullable<LessonStep['task']>;
export type { Goal };

/** The lesson of a JSON text, or what keeps it from being one. Never throws. */
export function readLesson(
  text: string,
): { readonly lesson: Lesson } | { readonly problems: readonly Problem[] } {
  const expected = words`a lesson that this page has written`;
  const refused = (found: string) => ({ problems: [{ place: 'lesson', found, expected, used: '' }] });
  if (text.length > longestLesson) return refused(text.slice(0, 40));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(text.slice(0, 40));
  }
  return lessonOf(value);
}

/** The same of what a JSON text says. */
export function lessonOf(
  value: unknown,
): { readonly lesson: Lesson } | { readonly problems: readonly Problem[] } {
  const parsed = lessonSchema.safeParse(value);
  const problems = parsed.success ? settingsProblems(parsed.data) : faultsOf(value, parsed.error);
  return parsed.success && problems.length === 0 ? { lesson: parsed.data } : { problems };
}

export function writeLesson(lesson: Lesson): string {
  return `${JSON.stringify(lesson, null, 2)}\n`;
}

const listed = 20;

function faultsOf(value: unknown, { issues }: z.ZodError): Problem[] {
  return issues.slice(0, listed).map((issue) => {
    const { path } = issue;
    const found = path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
      value,
    );
    return {
      place: path.length === 0 ? 'lesson' : path.join('.'),
      found: (JSON.stringify(found) ?? 'nothing').slice(0, 60),
      expected: expectedBy(issue),
      used: '',
    };
  });
}

function expectedBy(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'too_big':
      return words`at most ${Number(issue.maximum)}`;
    case 'too_small':
      return words`at least ${Number(issue.minimum)}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'unrecognized_keys':
      return words`nothing called ${issue.keys.join(', ')}`;
    case 'custom':
      return words`settings as a link has them`;
    default:
      return words`what a lesson has there`;
  }
}

/** A link that the page would mend is refused: a lesson says what it means. */
function settingsProblems({ steps }: Lesson): Problem[] {
  return steps
    .flatMap(({ settings }, step) =>
      settings === ''
        ? []
        : readLink(settings).problems.map((problem) => ({
            ...problem,
            place: words`step ${step + 1}: ${problem.place}`,
            used: '',
          })),
    )
    .slice(0, listed);
}
