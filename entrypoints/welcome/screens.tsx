import type { RefObject } from 'preact';
import { TONES } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';

export interface ScreenProps {
  heading: RefObject<HTMLHeadingElement | null>;
}

/** What it does, with the lines it draws. */
export function Does({ heading }: ScreenProps) {
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('welcomeTitle')}
      </h1>
      <h2>{t('welcomeDoesTitle')}</h2>
      <ul>
        <li>{t('welcomeDoes1')}</li>
        <li>{t('welcomeDoes2')}</li>
        <li>{t('welcomeDoes3')}</li>
      </ul>
      <h2>{t('welcomeLines')}</h2>
      <ul class="plain legend">
        {TONES.map((tone) => (
          <li key={tone}>
            <ToneChip tone={tone} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What it never does. */
export function Never({ heading }: ScreenProps) {
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('welcomeNeverTitle')}
      </h1>
      <ul>
        <li>{t('welcomeNever1')}</li>
        <li>{t('welcomeNever2')}</li>
        <li>{t('welcomeNever3')}</li>
        <li>{t('welcomeNever4')}</li>
      </ul>
      <p>{t('coverageUnmarked')}</p>
    </>
  );
}
