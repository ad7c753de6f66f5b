/** Good data with one thing wrong, for the tests of what the validator turns away. */

/** A value put where it does not belong; `undefined` takes the field out. */
export function broken(good: object, path: string, value: unknown): unknown {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], good);
  if (value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = value;
  return good;
}

/** The lines a check printed; none when the data passed. */
export const linesOf = (result: { value: unknown } | { problems: string[] }): string[] =>
  'problems' in result ? result.problems : [];
