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
  const problems = result.issues.map(
    (issue) => `${file}: ${v.getDotPath(issue) ?? 'whole file'}: ${issue.message}`,
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
