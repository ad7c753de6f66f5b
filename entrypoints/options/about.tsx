import { browser } from 'wxt/browser';
import { askWorker } from '../../lib/messages.ts';
import { formatDate, plural, t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';

/** Which program and which evidence this is, and under what terms. */
export function About() {
  const asked = useAsked(() => askWorker('about-evidence', null), []);
  return (
    <section>
      <h2>{t('aboutTitle')}</h2>
      <p class="soft">{t('aboutVersion', browser.runtime.getManifest().version)}</p>
      {asked.state === 'here' && (
        <p class="soft">
          {plural('optionsEvidence', asked.value.topics, formatDate(asked.value.date))}
        </p>
      )}
      {asked.state === 'failed' && <p role="alert">{t('problemWorker')}</p>}
      <p class="soft">{t('aboutLicence')}</p>
      <p class="soft">{t('notAdvice')}</p>
    </section>
  );
}
