import { changeSettings, getSettings } from './settings.ts';

/** Sites never read, and sites always read. */
export type SiteList = 'sitesOff' | 'sitesOn';

/** Puts a site on one list and off the other, or off both. */
export async function listSite(site: string, list?: SiteList): Promise<void> {
  const settings = await getSettings();
  const without = (key: SiteList) => settings[key].filter((each) => each !== site);
  const lists = { sitesOff: without('sitesOff'), sitesOn: without('sitesOn') };
  if (list) lists[list] = [...lists[list], site];
  await changeSettings(lists);
}
