import { browser } from 'wxt/browser';
import { reportsOf } from '../../lib/tab-reports.ts';
import { TONES, type Tone, toneLabel } from '../../lib/ui/labels.ts';
import { plural, t } from '../../lib/ui/text.ts';
import { languageKnown } from './language.ts';

/** What a tab's button says when there is no count to show. */
export type BadgeState = 'off' | 'on-click' | 'error';

/** The inks of the marks on white paper: 4.5:1 and more under white figures (tests/unit/ui). */
const COLOURS: Record<Tone, string> = {
  contradicted: '#b3261e',
  unproven: '#7a35b0',
  mixed: '#805300',
  'supported-for-some': '#0b6379',
  supported: '#14683f',
  information: '#44566c',
  caution: '#44566c',
};
const QUIET = '#44566c';

interface Badge {
  text: string;
  title: string;
  color: string;
}

const STATES: Record<BadgeState, () => Badge> = {
  off: () => ({ text: t('badgeOff'), title: t('badgeOffTitle'), color: QUIET }),
  'on-click': () => ({ text: t('badgeAsk'), title: t('badgeAskTitle'), color: QUIET }),
  error: () => ({ text: '!', title: t('badgeErrorTitle'), color: COLOURS.contradicted }),
};

/** The count of claims, coloured by the first of its tones; the title says all ratings in words. */
export function badgeOf(tones: readonly Tone[]): Badge {
  const parts = TONES.flatMap((tone) => {
    const count = tones.filter((each) => each === tone).length;
    return count > 0 ? [t('badgePart', toneLabel(tone), count)] : [];
  });
  const title = plural('badgeTitle', tones.length);
  const heaviest = TONES.find((tone) => tones.includes(tone));
  return {
    text: tones.length > 0 ? String(tones.length) : '',
    title: parts.length > 0 ? `${title}\n${parts.join('\n')}` : title,
    color: heaviest ? COLOURS[heaviest] : QUIET,
  };
}

/** Writes a tab's toolbar button: the given state, or what was found in all its frames. */
export async function showBadge(tabId: number, state?: BadgeState): Promise<void> {
  await languageKnown();
  const reports = state ? [] : await reportsOf(tabId);
  const { text, title, color } = state
    ? STATES[state]()
    : badgeOf(reports.flatMap(({ claims }) => claims.map(({ tone }) => tone)));
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile: there is no button to write on.
  }
}
