import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../bench/claims/claim';

describe('a verdict on a claim', () => {
  it('is yes only where the finding is what was claimed', () => {
    expect(verdictOf('more', 'more')).toMatch(/^YES/);
    expect(verdictOf('less', 'less')).toMatch(/^YES/);
  });

  it('is no only where the finding is the opposite', () => {
    expect(verdictOf('more', 'less')).toMatch(/^NO/);
    expect(verdictOf('less', 'more')).toMatch(/^NO/);
  });

  it('is undecided where the finding is unclear', () => {
    expect(verdictOf('unclear', 'more')).toMatch(/^UNDECIDED/);
    expect(verdictOf('unclear', 'less')).toMatch(/^UNDECIDED/);
  });
});
