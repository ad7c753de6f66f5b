import { askWorker, type RatedClaim } from '../../messages.ts';
import { ClaimText } from '../claim-quote.tsx';
import { stanceLabel } from '../labels.ts';
import { plural, t } from '../text.ts';
import { ToneChip } from '../tone-chip.tsx';
import { useAsked } from '../use-asked.ts';
import { Results } from './results.tsx';

interface Props {
  text: string;
  /** Title of the page the passage was taken from. */
  title: string;
  onOpen: (id: string, claim?: RatedClaim) => void;
}

/** A passage read as a page would be: what was read, what matched, and the evidence of each claim. */
export function CheckedPassage({ text, title, onOpen }: Props) {
  const asked = useAsked(async () => {
    const [reading, names] = await Promise.all([
      askWorker('check-text', { text, title }),
      askWorker('topic-names', null),
    ]);
    return { reading, names };
  }, [text, title]);
  if (asked.state === 'failed') return <p role="alert">{t('problemWorker')}</p>;
  if (asked.state === 'waiting') return <p role="status">{t('stateReadingTitle')}</p>;
  const { reading, names } = asked.value;
  if (reading.claims.length === 0) return <NoClaims text={text} onOpen={onOpen} />;
  return (
    <>
      <p class="coverage" role="status">
        {plural('coverage', reading.sentencesRead, reading.claims.length)} {t('coverageUnmarked')}
      </p>
      <ul class="claims" aria-label={t('checkedLabel')}>
        {reading.claims.map((claim) => {
          const id = claim.topics[0]?.id ?? '';
          return (
            <li key={`${claim.block}:${claim.start}`}>
              <button type="button" onClick={() => onOpen(id, claim)}>
                <ToneChip tone={claim.tone} />
                <span class="claim" lang="en">
                  <ClaimText claim={claim} />
                </span>
                <span class="soft">
                  {stanceLabel(claim.stance)} · <span lang="en">{names[id]}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A passage in which no sentence stands out may still be about something we know. */
function NoClaims({ text, onOpen }: Pick<Props, 'text' | 'onOpen'>) {
  const asked = useAsked(() => askWorker('look-up', { query: text.slice(0, LOOKED_UP) }), [text]);
  return (
    <>
      <p role="status">{t('checkedNothing')}</p>
      <Results asked={asked} query={text.slice(0, LOOKED_UP)} active={-1} onOpen={onOpen} />
    </>
  );
}

/** Characters of a passage that are looked up as a query. */
const LOOKED_UP = 200;
