import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { gapsOf } from '../../lib/gaps.ts';
import type { FrameReport } from '../../lib/tab-reports.ts';
import { Summary } from '../../lib/ui/summary.tsx';
import { plural, t } from '../../lib/ui/text.ts';
import { PageClaims } from './page-claims.tsx';
import { PageGaps } from './page-gaps.tsx';

interface Props {
  tabId: number;
  reports: readonly FrameReport[];
  onLookUp: () => void;
}

/** What was read and matched, what the page leaves out, and its claims by rating. */
export function PageReading({ tabId, reports, onLookUp }: Props) {
  const [open, setOpen] = useState<string | undefined>();
  const claims = reports.reduce((sum, report) => sum + report.claims.length, 0);
  const sentences = reports.reduce((sum, { sentencesRead }) => sum + sentencesRead, 0);
  const { gaps, mentions } = gapsOf(reports);
  if (open)
    return <Summary id={open} back={{ label: t('summaryBack'), go: () => setOpen(undefined) }} />;
  return (
    <>
      {claims > 0 && <h1 class="unseen">{t('popupThisPage')}</h1>}
      <p class="coverage">
        {plural('coverage', sentences, claims)} {t('coverageUnmarked')}
      </p>
      {claims === 0 && (
        <section class="notice">
          <h1>{t('stateNothingTitle')}</h1>
          <p>{t('stateNothingText')}</p>
          <button type="button" onClick={onLookUp}>
            {t('popupGoLookUp')}
          </button>
        </section>
      )}
      {gaps.length > 0 && <PageGaps gaps={gaps} mentions={mentions} onOpen={setOpen} />}
      {claims > 0 && (
        <>
          <PageClaims tabId={tabId} reports={reports} />
          <p>
            <a
              href={browser.runtime.getURL(`/report.html#${tabId}`)}
              target="_blank"
              rel="noopener"
            >
              {t('popupReport')}
            </a>
          </p>
        </>
      )}
    </>
  );
}
