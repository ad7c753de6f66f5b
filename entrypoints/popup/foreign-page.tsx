import { browser } from 'wxt/browser';
import { languageName, t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';

/** What browsers answer when they cannot tell. */
const UNKNOWN = 'und';

/** The language of the page in the active tab, as the browser tells it from the text. */
async function languageOfPage(): Promise<string> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? UNKNOWN : browser.tabs.detectLanguage(tab.id);
}

/** Says so where the page is in a language that is not read yet, since finding nothing means nothing then. */
export function ForeignPage() {
  const asked = useAsked(languageOfPage, []);
  if (asked.state !== 'here' || asked.value === UNKNOWN || /^en\b/.test(asked.value)) return null;
  return <p role="status">{t('foreignPage', languageName(asked.value))}</p>;
}
