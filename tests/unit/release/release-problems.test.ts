import { expect, test } from 'vitest';
import { releaseProblems } from '../../../scripts/package/release-problems.ts';

const ready = {
  version: '1.2.0',
  lockVersion: '1.2.0',
  changelog:
    '# Changelog\n\n## 1.2.0 (2026-12-01)\n\n### Added\n- A thing.\n\n## 1.1.0 (2026-11-01)\n',
  changed: [],
  tags: ['v1.1.0'],
};

test('nothing stands in the way of a release that is ready', () => {
  expect(releaseProblems(ready)).toEqual([]);
});

test.each([
  [{ changed: [' M README.md'] }, 'Not committed:  M README.md'],
  [{ lockVersion: '1.1.0' }, 'package-lock.json says 1.1.0'],
  [{ changelog: '## 1.1.0 (2026-11-01)' }, 'The first entry of CHANGELOG.md is not 1.2.0'],
  [{ changelog: '## 1.2.0 (unreleased)' }, 'CHANGELOG.md gives 1.2.0 no date'],
  [{ changelog: '' }, 'The first entry of CHANGELOG.md is not 1.2.0'],
  [{ tags: ['v1.2.0'] }, 'v1.2.0 is released already'],
])('%j: one line that says how to mend it', (change, words) => {
  const problems = releaseProblems({ ...ready, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(words);
});
