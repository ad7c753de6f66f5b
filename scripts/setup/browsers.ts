/** Finds a browser that loads unpacked extensions, or installs one where that is allowed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

type Kind = 'chromium' | 'firefox';

/**
 * Where desktop systems keep them. Branded Google Chrome is not listed: since version 137 it
 * ignores `--load-extension`.
 */
const PLACES: Record<Kind, readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const VARIABLE: Record<Kind, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const PACKAGE: Record<Kind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function fromPlaywright(kind: Kind): string | undefined {
  if (kind === 'firefox') return undefined;
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function find(kind: Kind): string | undefined {
  const chosen = process.env[VARIABLE[kind]];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${VARIABLE[kind]} names ${chosen}, which is not there; mend or unset it.`);
  }
  return fromPlaywright(kind) ?? PLACES[kind].find((place) => existsSync(place));
}

/** apt may be used by root on Debian and its relatives, and changes nothing elsewhere. */
function installWithApt(kind: Kind): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.error(`Installing ${PACKAGE[kind]} (apt-get) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit'];
  execFileSync('apt-get', ['update', '-qq'], { env, stdio });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGE[kind]], {
    env,
    stdio,
  });
}

/**
 * The path of a browser to test with.
 * @throws Error with one line that says what to install.
 */
export function findBrowser(kind: Kind): string {
  const found = find(kind);
  if (found) return found;
  installWithApt(kind);
  const installed = find(kind);
  if (installed) return installed;
  throw new Error(
    `No ${kind} found; install ${kind === 'chromium' ? 'Chromium (or run "npx playwright install chromium")' : 'Firefox 140 or newer'}, or set ${VARIABLE[kind]} to its path.`,
  );
}

/** Arguments that load one unpacked extension, if given, and keep the browser off the network. */
export function chromiumArguments(extension?: string): string[] {
  return [
    ...(extension
      ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
      : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-gpu',
    '--no-first-run',
    // Chromium refuses to run sandboxed as root, as in containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
