/** The code under measurement, bundled to run inside a page. */
import { build } from 'esbuild';

/** Bundles TypeScript source to one script that sets the global `name` to its exports. */
export async function bundle(source: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2023',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
