/**
 * Runs one of the project's commands from a fresh clone: installs what package-lock.json names
 * when it is not there yet, then runs scripts/<name>.ts. Plain JavaScript, since nothing is
 * installed when it starts. Set-up talks on standard error, so that output stays clean.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.caveat-installed`;
const [oldestMajor, oldestMinor] = [20, 19];

function fail(line) {
  console.error(line);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
  fail(
    `Caveat needs Node ${oldestMajor}.${oldestMinor} or newer; this is ${process.version}. Install a newer Node.`,
  );

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing packages (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
  } catch {
    fail('npm ci failed; see the lines above, check the network and try again.');
  }
  writeFileSync(stamp, lock);
}

const [name, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], `${root}scripts/${name}.ts`, ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(`${root}scripts/${name}.ts`).href);
