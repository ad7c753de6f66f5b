/** What the built files may do, may hold and may weigh; read from disk, without a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const ROOT = new URL('../../.output/', import.meta.url).pathname;
const TARGETS = ['chrome-mv3', 'firefox-mv3'] as const;

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: object[];
  [key: string]: unknown;
}

const filesOf = (target: string, kinds: RegExp) =>
  readdirSync(`${ROOT}${target}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => kinds.test(file))
    .map((file) => join(ROOT, target, file));

const manifestOf = (target: string) =>
  JSON.parse(readFileSync(`${ROOT}${target}/manifest.json`, 'utf8')) as Manifest;

/** Every key a manifest may have; one that opens a door (externally_connectable,
 * web_accessible_resources, optional_permissions) is added here on purpose or not at all. */
const MANIFEST_KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'omnibox',
  'options_ui',
  'permissions',
  'short_name',
  'version',
];

/** The golden list. A new permission is a decision: change this line, PRIVACY.md and the store texts. */
const PERMISSIONS: Record<string, string[]> = {
  'chrome-mv3': ['activeTab', 'contextMenus', 'scripting', 'storage', 'tabs'],
  'firefox-mv3': ['activeTab', 'contextMenus', 'scripting', 'storage'],
};
const HOSTS = ['http://*/*', 'https://*/*', 'file:///*'];

/** What no code of ours does: code or markup from strings, ways out, timers that never end. */
const FORBIDDEN =
  /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|insertAdjacentHTML|innerHTML|outerHTML|document\.write|createContextualFragment|setHTMLUnsafe|\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|sendBeacon|EventSource|RTCPeerConnection|importScripts|WebAssembly|setInterval|\.parseFromString/g;

/**
 * What stands in what ships all the same, no more and no less, by package, or by entry where
 * packages and our own code are one file. The content policy (`connect-src 'none'`, no
 * `unsafe-eval`) closes all of it.
 */
const KNOWN: Record<string, readonly string[]> = {
  // Preact's `dangerouslySetInnerHTML`, its writing half cut out at build; the house test forbids it.
  'library-preact': ['innerHTML'],
  reader: ['innerHTML'],
  // Downloads and decoders, which reading the text of a file in memory never reaches.
  'library-pdfjs-dist': ['XMLHttpRequest', 'fetch('],
  'pdf.worker.min': ['.parseFromString', 'WebAssembly', 'XMLHttpRequest', 'fetch('],
  // Opening CSV files from the web; we only write.
  'library-papaparse': ['XMLHttpRequest'],
  // Our own: a saved page is read into a document that is never shown and runs nothing.
  'read-file': ['.parseFromString'],
};

const partOf = (file: string) =>
  basename(file)
    .replace(/\.m?js$/, '')
    .replace(/-[\w-]{8}$/, '');

for (const target of TARGETS) {
  test(`${target}: asks for the permissions on the list and opens no other door`, () => {
    const manifest = manifestOf(target);
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS[target]);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(Object.keys(manifest).filter((key) => !MANIFEST_KEYS.includes(key))).toEqual([]);
  });

  test(`${target}: the policy lets the extension's pages talk to nobody`, () => {
    const policy = manifestOf(target).content_security_policy.extension_pages;
    const rules = new Map(
      policy.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('connect-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('img-src')).toBe("'self' data:");
    expect(rules.get('form-action')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
  });

  test(`${target}: no code from strings, no markup from strings, no way out`, () => {
    const found = filesOf(target, /\.(m?js|html)$/).flatMap((file) => {
      const words = [...readFileSync(file, 'utf8').matchAll(FORBIDDEN)].map(([word]) => word);
      return words.length > 0 ? [[partOf(file), [...new Set(words)].sort()] as const] : [];
    });
    expect(Object.fromEntries(found)).toEqual(KNOWN);
  });

  test(`${target}: every script of its pages ships inside`, () => {
    const outside = filesOf(target, /\.html$/).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:src|href)="((?:https?:)?\/\/[^"]*)"/g)]
        .filter(({ input, index }) => !/<a\s[^>]*$/.test(input.slice(0, index)))
        .map(([, url]) => `${relative(ROOT, file)}: ${url}`),
    );
    expect(outside).toEqual([]);
  });
}

/** Bytes, gzipped. What each page of the world pays, and what each of our own views weighs. */
const SIZES: [file: string, most: number][] = [
  ['content-scripts/scout.js', 6_000],
  ['reader.js', 35_000],
  ['background.js', 600_000],
];
/** The words of both languages, which every page of ours holds, so that a choice works at once. */
const WORDS = 14_000;
/** Scripts and styles of one of our own pages, all together, beside the words. */
const VIEWS: [page: string, most: number][] = [
  ['popup.html', 45_000],
  ['report.html', 45_000],
  ['options.html', 30_000],
  ['welcome.html', 30_000],
  ['demo.html', 60_000],
];

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

for (const target of TARGETS) {
  for (const [file, most] of SIZES) {
    test(`${target}/${file} weighs at most ${most} bytes gzipped`, () => {
      expect(gzipped(`${ROOT}${target}/${file}`)).toBeLessThanOrEqual(most);
    });
  }
  for (const [page, most] of VIEWS) {
    test(`${target}/${page} loads at most ${most} bytes of script and style beside its words, gzipped`, () => {
      const html = readFileSync(`${ROOT}${target}/${page}`, 'utf8');
      const parts = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)];
      const sum = parts.reduce((all, [, part]) => all + gzipped(`${ROOT}${target}/${part}`), 0);
      expect(parts.length).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(most + WORDS);
    });
  }
}
