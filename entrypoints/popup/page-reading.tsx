import { browser } from 'wxt/browser';
import { askFrame } from '../../lib/messages.ts';
import type { FrameReport } from '../../lib/tab-reports.ts';
import { omissionLabel, type Tone, toneLabel, toneOf } from '../../lib/ui/labels.ts';
import { plural, t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';

/** Strongest evidence first, then what lacks it, then plain information and warnings. */
const TONE_ORDER: readonly Tone[] = [
  'supported',
  'supported-for-some',
  'mixed',
  'unproven',
  'contradicted',
  'information',
  'caution',
];

interface Props {
  tabId: number;
  reports: readonly FrameReport[];
}

/** What was read and matched, claims by rating, and what the page leaves out. */
export function PageReading({ tabId, reports }: Props) {
  const claims = reports.flatMap((report) =>
    report.claims.map((claim, index) => ({ claim, index, frameId: report.frameId })),
  );
  const sentences = reports.reduce((sum, { sentencesRead }) => sum + sentencesRead, 0);
  const omissions = reports.find(({ frameId }) => frameId === 0)?.omissions ?? [];
  const show = async (frameId: number, index: number) => {
    await askFrame(tabId, frameId, 'show-claim', { index, open: true });
    window.close();
  };
  return (
    <>
      <p class="coverage">
        {plural('coverage', sentences, claims.length)} {t('coverageUnmarked')}
      </p>
      {claims.length === 0 && (
        <section class="notice">
          <h1>{t('stateNothingTitle')}</h1>
          <p>{t('stateNothingText')}</p>
        </section>
      )}
      {omissions.length > 0 && (
        <section class="omissions">
          <h2>{t('popupOmissions')}</h2>
          <ul>
            {omissions.map((omission) => (
              <li key={omission}>{omissionLabel(omission)}</li>
            ))}
          </ul>
        </section>
      )}
      {TONE_ORDER.map((tone) => {
        const group = claims.filter(({ claim }) => toneOf(claim) === tone);
        if (group.length === 0) return null;
        return (
          <section key={tone} aria-label={toneLabel(tone)}>
            <h2>
              <ToneChip tone={tone} /> <span class="count">{group.length}</span>
            </h2>
            <ul class="claims">
              {group.map(({ claim, index, frameId }) => (
                <li key={`${frameId}-${index}`}>
                  <button type="button" title={t('popupShow')} onClick={() => show(frameId, index)}>
                    {claim.text}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {claims.length > 0 && (
        <p>
          <a href={browser.runtime.getURL(`/report.html#${tabId}`)} target="_blank" rel="noopener">
            {t('popupReport')}
          </a>
        </p>
      )}
    </>
  );
}
