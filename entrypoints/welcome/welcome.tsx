import { t } from '../../lib/ui/text.ts';

/** Shown once, on install: what Caveat does and what it never does. */
export function Welcome() {
  return (
    <main class="sheet">
      <h1>{t('welcomeTitle')}</h1>
      <h2>{t('welcomeDoesTitle')}</h2>
      <ul>
        <li>{t('welcomeDoes1')}</li>
        <li>{t('welcomeDoes2')}</li>
        <li>{t('welcomeDoes3')}</li>
      </ul>
      <h2>{t('welcomeNeverTitle')}</h2>
      <ul>
        <li>{t('welcomeNever1')}</li>
        <li>{t('welcomeNever2')}</li>
        <li>{t('welcomeNever3')}</li>
      </ul>
      <p>
        <a class="button" href="/demo.html">
          {t('welcomeDemo')}
        </a>
      </p>
      <p class="soft">{t('notAdvice')}</p>
    </main>
  );
}
