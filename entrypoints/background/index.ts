import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messages.ts';
import { watchSettings } from '../../lib/settings.ts';
import { dropReport, dropTab } from '../../lib/tab-reports.ts';
import { showBadge } from './badge.ts';
import { aboutEvidence, checkText, evidenceOf, lookUp, rate, readPage } from './claims-service.ts';
import { followSettings, injectReader, readTabNow } from './reading.ts';

/** Owns the evidence database; everything it keeps survives being stopped and started again. */
export default defineBackground({
  type: 'module',
  main() {
    answer({
      'subject-found': (_, sender) => injectReader(sender),
      'read-page': (page, sender) => readPage(page, sender),
      'frame-gone': async (_, { tabId, frameId = 0 }) => {
        if (tabId === undefined) return null;
        await dropReport(tabId, frameId);
        await showBadge(tabId);
        return null;
      },
      'get-evidence': ({ ids }) => evidenceOf(ids),
      'about-evidence': () => aboutEvidence(),
      'look-up': ({ query }) => lookUp(query),
      'check-page': (page) => rate(page),
      'check-text': ({ text }) => checkText(text),
      'read-now': ({ tabId }) => readTabNow(tabId),
    });
    browser.tabs.onRemoved.addListener((tabId) => void dropTab(tabId));
    watchSettings((settings, before) => void followSettings(settings, before));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install')
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
