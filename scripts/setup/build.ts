import { build, type Logger } from 'wxt';

/** `mirror`: for Chromium, in a made-up language from right to left (scripts/build/mirror.ts). */
export type Target = 'chrome' | 'firefox' | 'mirror';

/** Only what went wrong is said; standard output belongs to the command that builds. */
const quiet: Logger = {
  debug() {},
  log() {},
  info() {},
  success() {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

/** Builds the extension. @returns the folder to load. */
export async function buildExtension(target: Target): Promise<string> {
  // Whoever starts this (a test runner says `test`): otherwise it writes file paths into the code.
  process.env['NODE_ENV'] = 'production';
  const isMirror = target === 'mirror';
  await build({
    browser: isMirror ? 'chrome' : target,
    mode: isMirror ? 'mirror' : 'production',
    logger: quiet,
  });
  const folder = isMirror ? 'chrome-mv3-mirror' : `${target}-mv3`;
  return new URL(`../../.output/${folder}`, import.meta.url).pathname;
}
