import { defineContentScript } from 'wxt/utils/define-content-script';
import { mayBeAboutSubject, namesSubject } from '../lib/claims/gate.ts';
import { answer, askWorker } from '../lib/messages.ts';
import { startScout } from '../lib/page/scout.ts';

/** Runs on every page: decides cheaply whether it is about the subject, and no more. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main() {
    let aboutSubject = false;
    const announce = () => {
      aboutSubject = true;
      // The worker is gone only while the extension is being updated; the new one starts afresh.
      askWorker('subject-found', null).catch(() => {});
    };
    startScout(document, { names: namesSubject, isAbout: mayBeAboutSubject }, announce);
    answer({
      'scout-status': () => ({ aboutSubject, pdf: document.contentType === 'application/pdf' }),
      'scout-again': () => {
        if (aboutSubject) announce();
        return null;
      },
    });
  },
});
