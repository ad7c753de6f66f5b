import type { Mention } from '../../lib/claims/types.ts';
import type { Gap } from '../../lib/gaps.ts';
import { askWorker } from '../../lib/messages.ts';
import { omissionLabel } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';

interface Props {
  gaps: readonly Gap[];
  mentions: readonly Mention[];
  /** Opens a whole summary. */
  onOpen: (topic: string) => void;
}

/** What the page never mentions, with what it could have said; and the sentences for what it does. */
export function PageGaps({ gaps, mentions, onOpen }: Props) {
  const ids = [...new Set(gaps.map(({ topic }) => topic))];
  const asked = useAsked(() => askWorker('get-evidence', { ids }), [ids.join(' ')]);
  const evidence = asked.state === 'here' ? asked.value : [];
  return (
    <section class="gaps">
      <h2>{t('popupOmissions')}</h2>
      {gaps.map(({ omission, topic }) => {
        const found = evidence.find((each) => each.topic.id === topic)?.topic;
        return (
          <details key={omission}>
            <summary>{omissionLabel(omission)}</summary>
            {found && (
              <>
                <p>
                  <strong lang="en">{found.title}</strong>
                </p>
                <p lang="en">{found.bottomLine}</p>
                <button type="button" onClick={() => onOpen(topic)}>
                  {t('gapRead')}
                </button>
              </>
            )}
            {asked.state === 'failed' && <p role="alert">{t('problemWorker')}</p>}
          </details>
        );
      })}
      {mentions.length > 0 && (
        <details class="mentions">
          <summary>{t('gapMentions', mentions.length)}</summary>
          <dl>
            {mentions.map(({ of, text }) => (
              <div key={of}>
                <dt>{omissionLabel(of)}</dt>
                <dd lang="en">{t('gapQuote', text)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
