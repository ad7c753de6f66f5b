/**
 * Turns `content-db/` into the one database the extension ships, or says what is wrong.
 * Every problem is one line: file, field, and what to do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { citedSources } from '../../lib/evidence/citation.ts';
import {
  type Database,
  type Source,
  sourceSchema,
  topicSchema,
} from '../../lib/evidence/schema.ts';

export class ContentError extends Error {
  /** @param problems one line a problem: file, field, fix. */
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ContentError';
  }
}

interface Entry {
  file: string;
  data: unknown;
}

function read(dir: string, extension: string, parseText: (text: string) => unknown): Entry[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => {
      const file = join(dir, name);
      try {
        return { file, data: parseText(readFileSync(file, 'utf8')) };
      } catch (error) {
        throw new ContentError([
          `${file}: cannot be read: ${String(error).split('\n')[0]}; mend the syntax`,
        ]);
      }
    });
}

const WANTED: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  boolean: 'must be true or false',
  Array: 'must be a list',
  Object: 'must hold named fields',
};

const entries = (count: unknown) => (count === 1 ? '1 entry' : `${count} entries`);

/** What to do about an issue for which the schema gives no words of its own. */
function fix(issue: v.BaseIssue<unknown>, what: string): string {
  const { type, expected, requirement } = issue;
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (expected === 'never') return `is not a field of a ${what}; remove it or mend the spelling`;
  if (issue.received === 'undefined') return 'is missing; add it';
  switch (type) {
    case 'picklist':
      return `must be one of ${expected?.slice(1, -1).replaceAll(' | ', ', ')}`;
    case 'min_length':
      return `needs at least ${entries(requirement)}`;
    case 'max_length':
      return `must have ${entries(requirement)} or fewer; cut the least useful`;
    case 'min_value':
      return `must be ${requirement} or more`;
    case 'integer':
      return 'must be a whole number';
    case 'union':
      return 'fits none of the forms allowed here; copy the form from a file that passes';
    default:
      return WANTED[expected ?? ''] ?? issue.message;
  }
}

/**
 * Checks one parsed file against its schema.
 * @returns the value, or problems each written "file: field: what to do".
 */
export function validate<S extends v.GenericSchema>(
  schema: S,
  { file, data }: Entry,
): { value: v.InferOutput<S> } | { problems: string[] } {
  const result = v.safeParse(schema, data);
  if (result.success) return { value: result.output };
  const what = Object.is(schema, sourceSchema) ? 'source' : 'topic';
  const problems = result.issues.map(
    (issue) => `${file}: ${v.getDotPath(issue) ?? 'whole file'}: ${fix(issue, what)}`,
  );
  return { problems };
}

function idProblems(entries: { file: string; value: { id: string } }[]): string[] {
  return entries.flatMap(({ file, value }) => {
    const expected = file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
    return value.id === expected ? [] : [`${file}: id: must be "${expected}", the file's name`];
  });
}

/**
 * Reads, checks and joins the whole of `content-db/`.
 * @throws ContentError listing every problem found; nothing partial is ever returned.
 */
export function compileContent(root: string): Database {
  const problems: string[] = [];
  const take = <S extends v.GenericSchema>(schema: S, entries: Entry[]) =>
    entries.flatMap((entry) => {
      const result = validate(schema, entry);
      if ('value' in result) return [{ file: entry.file, value: result.value }];
      problems.push(...result.problems);
      return [];
    });
  const topics = take(topicSchema, read(join(root, 'topics'), '.yaml', parse));
  const sources = take(sourceSchema, read(join(root, 'sources'), '.json', JSON.parse));
  problems.push(...idProblems(topics), ...idProblems(sources));

  const known = new Map<string, Source>(sources.map(({ value }) => [value.id, value]));
  const used = new Set<string>();
  for (const { file, value } of topics) {
    for (const { field, id } of citedSources(value)) {
      used.add(id);
      if (!known.has(id))
        problems.push(`${file}: ${field}: no source "${id}"; add content-db/sources/${id}.json`);
    }
  }
  for (const { file, value } of sources) {
    if (!used.has(value.id))
      problems.push(`${file}: id: no topic cites it; cite it or delete the file`);
  }
  if (topics.length === 0) problems.push(`${root}: topics: there are none; add one`);
  if (problems.length > 0) throw new ContentError(problems);

  const values = topics.map(({ value }) => value);
  return {
    date:
      values
        .map((topic) => topic.reviewed)
        .sort()
        .at(-1) ?? '',
    topics: values,
    sources: Object.fromEntries(known),
  };
}
