import { useState } from 'preact/hooks';
import type { Stance } from '../../lib/claims/types.ts';
import { askFrame, type RatedClaim } from '../../lib/messages.ts';
import { siteOf } from '../../lib/settings.ts';
import type { FrameReport } from '../../lib/tab-reports.ts';
import { ClaimText } from '../../lib/ui/claim-quote.tsx';
import { stanceLabel, TONES, toneLabel } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';

/** Fewer claims than this are seen at one glance. */
const FILTER_FROM = 6;
const STANCES: readonly Stance[] = ['promotes', 'cautions', 'neutral'];

interface Listed {
  claim: RatedClaim;
  /** Place among its frame's claims. */
  index: number;
  frameId: number;
  /** Site of the frame, when it stands in another site's page. */
  from: string | undefined;
}

interface Props {
  tabId: number;
  reports: readonly FrameReport[];
}

function listClaims(reports: readonly FrameReport[]): Listed[] {
  const top = siteOf(reports[0]?.url);
  return reports.flatMap(({ claims, frameId, url }) => {
    const site = siteOf(url);
    const from = frameId !== 0 && site !== top ? site : undefined;
    return claims.map((claim, index) => ({ claim, index, frameId, from }));
  });
}

/** The claims of a page by rating; each leads to its place in the page and its card. */
export function PageClaims({ tabId, reports }: Props) {
  const [words, setWords] = useState('');
  const [stance, setStance] = useState<Stance | ''>('');
  const [lost, setLost] = useState(false);
  const all = listClaims(reports);
  const shown = all.filter(
    ({ claim }) =>
      claim.text.toLowerCase().includes(words.trim().toLowerCase()) &&
      (stance === '' || claim.stance === stance),
  );
  const show = ({ frameId, index }: Listed) =>
    askFrame(tabId, frameId, 'show-claim', { index, open: true }).then(
      () => window.close(),
      () => setLost(true),
    );
  return (
    <>
      {all.length >= FILTER_FROM && (
        <div class="claim-filter">
          <input
            type="search"
            aria-label={t('claimsFilter')}
            placeholder={t('claimsFilter')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <select
            aria-label={t('claimsStance')}
            value={stance}
            onChange={(event) => setStance(event.currentTarget.value as Stance | '')}
          >
            <option value="">{t('claimsAllStances')}</option>
            {STANCES.map((each) => (
              <option key={each} value={each}>
                {stanceLabel(each)}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="soft" role="status">
        {lost && t('problemPage')}
        {!lost && shown.length < all.length && t('claimsShown', shown.length, all.length)}
      </p>
      {TONES.map((tone) => {
        const group = shown.filter(({ claim }) => claim.tone === tone);
        if (group.length === 0) return null;
        return (
          <section key={tone} aria-label={toneLabel(tone)}>
            <h2>
              <ToneChip tone={tone} /> <span class="count">{group.length}</span>
            </h2>
            <ul class="claims">
              {group.map((listed) => (
                <li key={`${listed.frameId}-${listed.index}`}>
                  <button type="button" title={t('popupShow')} onClick={() => show(listed)}>
                    <span class="claim" lang="en">
                      <ClaimText claim={listed.claim} />
                    </span>
                    <span class="soft">
                      {stanceLabel(listed.claim.stance)}
                      {listed.from && ` · ${t('claimFrame', listed.from)}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
