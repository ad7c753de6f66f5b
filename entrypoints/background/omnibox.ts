import { browser } from 'wxt/browser';
import { openPassage } from '../../lib/passages.ts';
import { toneLabel } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import { knowledge } from './knowledge.ts';
import { languageKnown } from './language.ts';
import { lookUp } from './look-up-service.ts';

/** Address bars show about this many. */
const SHOWN = 5;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Chromium reads suggestions as XML, Firefox as plain text. */
const plain = (text: string) =>
  import.meta.env.FIREFOX ? text : text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? '');

function suggestions(query: string) {
  return lookUp(query)
    .hits.slice(0, SHOWN)
    .map(({ title, rating }) => ({
      // The chosen suggestion comes back as its content, and stands in the address bar until then.
      content: title,
      description: plain(t('omniboxSuggestion', title, toneLabel(rating))),
    }));
}

/** A chosen suggestion opens its summary; anything else is looked up. */
async function open(text: string, disposition: string): Promise<void> {
  const topic = knowledge.topics.find(({ title }) => title === text.trim());
  if (!topic) return openPassage({ text, title: '' });
  const url = browser.runtime.getURL(`/summary.html#${topic.id}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Says in the address bar what the keyword does. */
export async function nameOmnibox(): Promise<void> {
  await languageKnown();
  browser.omnibox?.setDefaultSuggestion({ description: plain(t('omniboxDefault')) });
}

/** The keyword `caveat` in the address bar. Firefox for Android has no such thing. */
export function followOmnibox(): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  void nameOmnibox();
  omnibox.onInputChanged.addListener(async (query, suggest) => {
    await languageKnown();
    suggest(query.trim() === '' ? [] : suggestions(query));
  });
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}
