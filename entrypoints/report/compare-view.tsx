import { compare } from '../../lib/report/compare.ts';
import { titleOf } from '../../lib/report/opening.ts';
import type { Dossier, DossierClaim } from '../../lib/report/schema.ts';
import { toneOfClaim } from '../../lib/report/summary.ts';
import { stanceLabel } from '../../lib/ui/labels.ts';
import { formatTime, plural, t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';

/** Two readings of one address: what is new, gone and different. */
export function CompareView({ before, after }: { before: Dossier; after: Dossier }) {
  const { appeared, went, changed, same } = compare(before, after);
  return (
    <main class="paper">
      <p class="screen">
        <a href="/report.html">{t('shelfLink')}</a>
      </p>
      <p class="kind">{t('compareTitle')}</p>
      <h1>{titleOf(after)}</h1>
      <p>{t('compareTimes', formatTime(before.readAt), formatTime(after.readAt))}</p>
      <p>{plural('compareSame', same)}</p>
      <ClaimList title={t('compareAppeared')} dossier={after} claims={appeared} />
      <ClaimList title={t('compareWent')} dossier={before} claims={went} />
      <section>
        <h2>{t('compareChanged', changed.length)}</h2>
        {changed.map((each, i) => (
          <article key={i} class="claim">
            <p class="verdicts">
              <Verdict dossier={before} claim={each.before} /> →{' '}
              <Verdict dossier={after} claim={each.after} />
            </p>
            <blockquote>
              {each.verdictOnly
                ? each.after.text
                : each.words.map(({ value, added, removed }, j) => {
                    if (added) return <ins key={j}>{value}</ins>;
                    return removed ? <del key={j}>{value}</del> : value;
                  })}
            </blockquote>
          </article>
        ))}
      </section>
    </main>
  );
}

const Verdict = ({ dossier, claim }: { dossier: Dossier; claim: DossierClaim }) => (
  <span>
    <ToneChip tone={toneOfClaim(dossier, claim)} />{' '}
    <span class="soft">{stanceLabel(claim.stance)}</span>
  </span>
);

interface ListProps {
  title: string;
  dossier: Dossier;
  claims: readonly DossierClaim[];
}

const ClaimList = ({ title, dossier, claims }: ListProps) => (
  <section>
    <h2>
      {title} ({claims.length})
    </h2>
    {claims.map((claim, i) => (
      <article key={i} class="claim">
        <Verdict dossier={dossier} claim={claim} />
        <blockquote>{claim.text}</blockquote>
      </article>
    ))}
  </section>
);
