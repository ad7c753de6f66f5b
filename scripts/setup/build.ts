import { build } from 'wxt';

export type Target = 'chrome' | 'firefox';

/** Builds the extension. @returns the folder to load. */
export async function buildExtension(target: Target): Promise<string> {
  await build({ browser: target, logLevel: 'warn' } as Parameters<typeof build>[0]);
  return new URL(`../../.output/${target}-mv3`, import.meta.url).pathname;
}
