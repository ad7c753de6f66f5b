import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { dismiss, restore, watch as watchDismissals } from '../../lib/dismissals.ts';
import { answer } from '../../lib/messages.ts';
import { watchSettings } from '../../lib/settings.ts';
import { followSync } from '../../lib/sync-settings.ts';
import { dropTab } from '../../lib/tab-reports.ts';
import {
  aboutEvidence,
  checkText,
  evidenceOf,
  forget,
  rate,
  readPage,
  topicNames,
} from './claims-service.ts';
import { followCommands } from './commands.ts';
import { followLanguage } from './language.ts';
import { lookUp } from './look-up-service.ts';
import { addMenus, followMenus } from './menus.ts';
import { followOmnibox, nameOmnibox } from './omnibox.ts';
import {
  followSettings,
  injectReader,
  readAgain,
  readTabNow,
  showPointer,
  startScoutInOpenTabs,
} from './reading.ts';

/** Owns the evidence database; everything it keeps survives being stopped and started again. */
export default defineBackground({
  type: 'module',
  main() {
    answer({
      'subject-found': (_, sender) => injectReader(sender),
      'read-page': ({ page, reader }, sender) => readPage(page, reader, sender),
      'frame-gone': ({ reader }, sender) => forget(reader, sender),
      'get-evidence': ({ ids }) => evidenceOf(ids),
      'about-evidence': () => aboutEvidence(),
      'topic-names': () => topicNames(),
      'look-up': ({ query, filter }) => lookUp(query, filter),
      'check-text': ({ text, title }) => checkText(text, title),
      'show-pointer': ({ on }, sender) => showPointer(on, sender),
      'check-page': (page) => rate(page),
      'set-dismissed': async ({ topic, text, dismissed }) => {
        await (dismissed ? dismiss(topic, text) : restore(topic, text));
        return null;
      },
      'print-questions': async ({ id }) => {
        await browser.tabs.create({ url: browser.runtime.getURL(`/summary.html#${id}/questions`) });
        return null;
      },
      'read-now': ({ tabId }) => readTabNow(tabId),
    });
    browser.tabs.onRemoved.addListener((tabId) => void dropTab(tabId));
    watchSettings((settings, before) => void followSettings(settings, before));
    watchDismissals(() => void readAgain());
    followSync();
    followLanguage(() => {
      void addMenus();
      void nameOmnibox();
    });
    followMenus();
    followOmnibox();
    followCommands();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void addMenus();
      if (reason === 'install')
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      if (reason === 'install' || reason === 'update') void startScoutInOpenTabs();
    });
  },
});
