import { browser } from 'wxt/browser';
import { reportsOf } from '../../lib/tab-reports.ts';
import { plural } from '../../lib/ui/text.ts';

/** Dark slate: 4.5:1 and more under white figures, on light and dark toolbars alike. */
const BADGE_COLOUR = '#44566c';

/** Writes the number of claims in all frames of a tab on the toolbar button. */
export async function showBadge(tabId: number): Promise<void> {
  const reports = await reportsOf(tabId);
  const count = reports.reduce((sum, { claims }) => sum + claims.length, 0);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setTitle({ tabId, title: plural('badgeTitle', count) });
  } catch {
    // The tab was closed meanwhile: there is no button to write on.
  }
}
