/** Every command that a document names is run as it is written there, in a copy of the project. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What stands for a name in a document, and what it is run with. */
const NAMES: Record<string, string> = {
  FILE: 'tests/pages/article-overview/index.html',
  'FILE...': 'tests/pages/article-overview/index.html tests/pages/article-whats-new/index.html',
  DIR: 'tests/pages/article-overview',
  id: 'some-other-id',
  words: 'summary',
};

/** Commands that are not run here, and what runs them or why nothing does. */
const ELSEWHERE: Record<string, string> = {
  'npm test': 'this test is part of it',
  'npm ci': 'scripts/run.mjs runs it before every other command of a fresh clone',
  'npm install': 'changes package-lock.json, by hand',
  'npm run package': 'packages.test.ts runs it twice',
  'npm run build': 'packages.test.ts builds what it builds',
  'npm run build [-- chrome|firefox|mirror]': 'packages.test.ts and right-to-left.spec.ts run them',
  'npm run build -- chrome': 'as above',
  'npm run release:check': 'runs all tests; its own part is in tests/unit/release',
  'npm run train': 'takes minutes; tests/corpus makes the same model and compares it',
  'npm run eval': 'takes minutes; tests/corpus takes the same scores',
  'npm run eval -- DIR': 'as above',
  'npm run bench': 'takes minutes of a quiet machine; its matching part is in tests/unit',
  'npm run bench -- --json': 'as above',
  'npm run bench:gate': 'as above',
  'npm run gallery [-- words]': 'takes minutes; the next one takes pictures with the same code',
  'npm run store-pictures': 'as above, before every release (store/README.md)',
};

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
const documents = files.filter(
  (file) => file.endsWith('.md') && !file.startsWith('tests/corpus/dev'),
);

/** Commands in `code` and in fenced blocks, without what a comment says of them. */
function commandsIn(markdown: string): string[] {
  const fenced = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const inline = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...fenced, ...inline]
    .map((line) =>
      line
        .replace(/\s+#.*$/, '')
        .replaceAll('\\|', '|')
        .trim(),
    )
    .filter((line) => /^(npm|npx) /.test(line));
}

const commands = [
  ...new Set(documents.flatMap((file) => commandsIn(readFileSync(file, 'utf8')))),
].sort();

/** `[…]` may be left out: run without it and with it. */
function waysToRun(command: string): string[] {
  const filled = command.replace(
    /(?<![\w"-])(FILE\.\.\.|FILE|DIR|id|words)(?![\w"-])/g,
    (name) => NAMES[name] ?? name,
  );
  return [...new Set([filled.replace(/ \[.*?\]/g, ''), filled.replace(/[[\]]/g, '')])];
}

const copy = mkdtempSync(join(tmpdir(), 'caveat-commands-'));

beforeAll(() => {
  for (const file of files) cpSync(file, join(copy, file));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  // The formatter asks git which files are the project's.
  execFileSync('git', ['init', '-q'], { cwd: copy });
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('nothing is excused that no document names', () => {
  expect(Object.keys(ELSEWHERE).filter((command) => !commands.includes(command))).toEqual([]);
});

// With a display `npm start` opens a window and waits for its end; only Linux can go without.
const opensWindow = (command: string) => command === 'npm start' && process.platform !== 'linux';
/** Leaves a summary that is yet to be written, which rightly stops the others. */
const last = (command: string) => Number(command.includes('new:topic'));
const run = commands
  .filter((command) => !(command in ELSEWHERE) && !opensWindow(command))
  .sort((a, b) => last(a) - last(b));

describe.each(run)('%s', (command) => {
  test.each(waysToRun(command))(
    '%s',
    (way) => {
      const { status, stderr } = spawnSync(way, {
        cwd: copy,
        shell: true,
        encoding: 'utf8',
        env: { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
        maxBuffer: 1e8,
      });
      expect(status, stderr).toBe(0);
    },
    180_000,
  );
});
