interface State {
  /** Of package.json, where the version stands; everything else takes it from there. */
  version: string;
  lockVersion: string;
  /** The text of CHANGELOG.md. */
  changelog: string;
  /** Files with changes that are not committed. */
  changed: readonly string[];
  /** All tags of the repository. */
  tags: readonly string[];
}

/** What stands in the way of a release: one line each, saying how to mend it. */
export function releaseProblems({
  version,
  lockVersion,
  changelog,
  changed,
  tags,
}: State): string[] {
  const problems: string[] = [];
  if (changed.length > 0)
    problems.push(`Not committed: ${changed.join(', ')}. Commit them or put them away.`);
  if (lockVersion !== version)
    problems.push(
      `package-lock.json says ${lockVersion}, package.json ${version}. Run npm install.`,
    );
  const newest = /^## (\S+) \((.*)\)$/m.exec(changelog);
  if (newest?.[1] !== version)
    problems.push(`The first entry of CHANGELOG.md is not ${version}. Write down what changed.`);
  else if (!/^\d{4}-\d\d-\d\d$/.test(newest[2] ?? ''))
    problems.push(`CHANGELOG.md gives ${version} no date. Write "## ${version} (YYYY-MM-DD)".`);
  if (tags.includes(`v${version}`))
    problems.push(`v${version} is released already. Raise the version in package.json.`);
  return problems;
}
