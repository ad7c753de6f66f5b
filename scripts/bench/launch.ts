/** A browser for measuring, and the memory all its processes take. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, findBrowser } from '../setup/browsers.ts';

export interface Launched {
  context: BrowserContext;
  end: () => Promise<void>;
  /** Where it keeps its files; names its processes. */
  profile: string;
}

/** @param extension its folder, or null for none. */
export async function launch(extension: string | null): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: false,
    args: [...chromiumArguments(extension ?? undefined), '--headless=new'],
  });
  const end = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, end, profile };
}

/** Proportional memory of every process whose command line names the profile, or whose parent's does. */
export function megabytes(profile: string): number {
  if (process.platform !== 'linux') return Number.NaN;
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, pid = '', parent = '', args = '']) => ({ pid, parent, args }));
  const ours = new Set(table.filter(({ args }) => args.includes(profile)).map(({ pid }) => pid));
  for (let size = -1; size !== ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of table) if (ours.has(parent)) ours.add(pid);
  }
  const kilobytes = readdirSync('/proc')
    .filter((pid) => ours.has(pid))
    .map((pid) => {
      try {
        return Number(
          /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1],
        );
      } catch {
        return 0;
      }
    });
  return kilobytes.reduce((sum, each) => sum + (each || 0), 0) / 1024;
}
