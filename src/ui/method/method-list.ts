import type { Method } from '../../core/weighting/weighting';

/** Methods that look at the same: nothing, the losses, the gradients. */
export interface MethodGroup {
  readonly id: 'nothing' | 'losses' | 'gradients';
  readonly methods: readonly Method[];
}

const groupOf: Readonly<Record<Method['needs'], MethodGroup['id']>> = {
  nothing: 'nothing',
  losses: 'losses',
  gram: 'gradients',
  jacobian: 'gradients',
};

/** The methods that a search finds, by what they look at, in their own order; groups without any are left out. */
export function methodGroups(methods: readonly Method[], search: string): MethodGroup[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const found = methods.filter((method) => words.every((word) => searchText(method).includes(word)));
  const ids = ['nothing', 'losses', 'gradients'] as const;
  return ids
    .map((id) => ({ id, methods: found.filter(({ needs }) => groupOf[needs] === id) }))
    .filter((group) => group.methods.length > 0);
}

function searchText({ id, title, summary, source }: Method): string {
  return folded([id, title, summary, source.authors, source.year, source.title, source.venue].join(' '));
}

/** Without capitals, accents, hyphens and underscores: "nashmtl" finds Nash-MTL, "korner" finds Körner. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}_-]/gu, '')
    .toLowerCase();
}
