import { build, type Logger } from 'wxt';

export type Target = 'chrome' | 'firefox';

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
  await build({ browser: target, logger: quiet });
  return new URL(`../../.output/${target}-mv3`, import.meta.url).pathname;
}
