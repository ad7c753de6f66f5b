import { topicOf } from '../../lib/report/dossier.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { countTones, toneOfClaim } from '../../lib/report/summary.ts';
import { stanceLabel, toneLabel } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';
import { goTo } from './claim-view.tsx';

/** How many claims of each rating, drawn and counted, and every claim on one line. */
export function SummaryView({ dossier }: { dossier: Dossier }) {
  const tones = countTones(dossier);
  const most = Math.max(1, ...tones.map(({ count }) => count));
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t('reportSummary')}</h2>
      <table class="chart">
        <caption class="soft">{t('reportChart')}</caption>
        <tbody>
          {tones.map(({ tone, count }) => (
            <tr key={tone}>
              <th scope="row">
                <ToneChip tone={tone} />
              </th>
              <td>
                <span
                  class="bar"
                  style={{ inlineSize: `${(100 * count) / most}%`, background: `var(--${tone})` }}
                />
                <span class="count">{count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="list">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('reportNumber')}</th>
            <th scope="col">{t('reportSentence')}</th>
            <th scope="col">{t('reportTopic')}</th>
            <th scope="col">{t('reportRating')}</th>
            <th scope="col">{t('reportStance')}</th>
          </tr>
        </thead>
        <tbody>
          {dossier.claims.map((claim, i) => (
            <tr key={i} class={claim.dismissed ? 'dismissed' : undefined}>
              <td>{i + 1}</td>
              <td lang="en">
                <a href={`#claim-${i + 1}`} onClick={(event) => goTo(event, `claim-${i + 1}`)}>
                  {shorten(claim.text)}
                </a>
              </td>
              <td lang="en">{topicOf(dossier, claim).title}</td>
              <td>{toneLabel(toneOfClaim(dossier, claim))}</td>
              <td>{claim.dismissed ? t('reportDismissed') : stanceLabel(claim.stance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Letters of a claim that are enough to know it again. */
const SHORT = 90;

/** The start of a sentence, cut between words. */
export function shorten(text: string): string {
  if (text.length <= SHORT) return text;
  return `${text.slice(0, SHORT).replace(/\s+\S*$/, '')} …`;
}
