/** Every stored setting: its key, type, default and version. Kept on this device. */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

export const MODES = ['automatic', 'on-click', 'off'] as const;

const settingsSchema = v.object({
  /** When pages are read. */
  mode: v.fallback(v.picklist(MODES), 'automatic'),
  /** Host names that are never read. */
  sitesOff: v.fallback(v.array(v.string()), []),
  /** Whether claims are underlined in the page. */
  marks: v.fallback(v.boolean(), true),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

const DEFAULTS: Settings = { mode: 'automatic', sitesOff: [], marks: true };

const item = storage.defineItem<unknown>('local:settings', { fallback: DEFAULTS, version: 1 });

/** A damaged or missing value becomes its default; what can be read is kept. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(settingsSchema, stored);
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

/** Whether a page may be read without being asked to. */
export function readsAutomatically(settings: Settings, url: string | undefined): boolean {
  const site = siteOf(url);
  return settings.mode === 'automatic' && site !== undefined && !settings.sitesOff.includes(site);
}
