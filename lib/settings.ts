/** Every stored setting: its key, type, default and version. Kept on this device. */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { STRICTNESS } from './claims/types.ts';

export const MODES = ['automatic', 'on-click', 'off'] as const;
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
/** What Caveat speaks: the browser's language, or one of those in `public/_locales`. */
export const LANGUAGES = ['browser', 'en', 'es'] as const;
export type LanguageChoice = (typeof LANGUAGES)[number];

/** Longest host name there is (RFC 1035). */
const HOST_LENGTH = 253;
const sites = v.array(
  v.pipe(v.string(), v.maxLength(HOST_LENGTH), v.check(isHost, 'must be the name of a site')),
);

/** What each setting may hold; the same rules hold for what is stored and for a file brought in. */
export const settingsFields = {
  /** When pages are read. */
  mode: v.picklist(MODES),
  /** Host names that are never read. */
  sitesOff: sites,
  /** Host names that are read by themselves even when the mode is `on-click`. */
  sitesOn: sites,
  /** Whether claims are underlined in the page. */
  marks: v.boolean(),
  /** How sure the detector must be. */
  strictness: v.picklist(STRICTNESS),
  textSize: v.picklist(TEXT_SIZES),
  language: v.picklist(LANGUAGES),
  /** Whether look-ups are remembered on this device. */
  keepRecent: v.boolean(),
};

export type Settings = v.InferOutput<v.ObjectSchema<typeof settingsFields, undefined>>;

export const DEFAULTS: Settings = {
  mode: 'automatic',
  sitesOff: [],
  sitesOn: [],
  marks: true,
  strictness: 'balanced',
  textSize: 'normal',
  language: 'browser',
  keepRecent: true,
};

const storedSchema = v.object({
  mode: v.fallback(settingsFields.mode, DEFAULTS.mode),
  sitesOff: v.fallback(settingsFields.sitesOff, DEFAULTS.sitesOff),
  sitesOn: v.fallback(settingsFields.sitesOn, DEFAULTS.sitesOn),
  marks: v.fallback(settingsFields.marks, DEFAULTS.marks),
  strictness: v.fallback(settingsFields.strictness, DEFAULTS.strictness),
  textSize: v.fallback(settingsFields.textSize, DEFAULTS.textSize),
  language: v.fallback(settingsFields.language, DEFAULTS.language),
  keepRecent: v.fallback(settingsFields.keepRecent, DEFAULTS.keepRecent),
});

/** Raised when what is stored means something else than before. */
const VERSION = 1;

const item = storage.defineItem<unknown, { v?: number }>('local:settings', {
  fallback: DEFAULTS,
  version: VERSION,
});

/** Whether a newer version of Caveat stored the settings, so that some may not be known here. */
export async function areSettingsNewer(): Promise<boolean> {
  const { v: stored } = await item.getMeta();
  return Number(stored) > VERSION;
}

/** A damaged or missing value becomes its default; what can be read is kept. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(storedSchema, stored);
  return result.success ? result.output : DEFAULTS;
}

export async function getSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const stored = await item.getValue();
  const settings = { ...parseSettings(stored), ...change };
  // Settings of a newer version, which this one does not know, are kept for it.
  await item.setValue({ ...(typeof stored === 'object' ? stored : {}), ...settings });
  return settings;
}

/** @returns stops watching. */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
): () => void {
  return item.watch((now, before) => onChange(parseSettings(now), parseSettings(before)));
}

/** The host name a per-site setting is kept under, or undefined for pages that are no web site. */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
}

/** The host name in what a person typed or pasted: a name alone, or a whole address. */
export function siteFromInput(typed: string): string | undefined {
  const text = typed.trim();
  const site = siteOf(text.includes('://') ? text : `https://${text}`);
  return site && isHost(site) ? site : undefined;
}

/** Names as addresses write them (other scripts in punycode), or an IPv6 address. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

function isHost(name: string): boolean {
  return HOST.test(name) && siteOf(`https://${name}/`) === name;
}

/** Whether a page may be read without being asked to. Never beats always, always beats on-click. */
export function readsAutomatically(settings: Settings, url: string | undefined): boolean {
  const site = siteOf(url);
  if (site === undefined || settings.mode === 'off' || settings.sitesOff.includes(site))
    return false;
  return settings.mode === 'automatic' || settings.sitesOn.includes(site);
}
