import { useEffect, useRef, useState } from 'preact/hooks';
import { askWorker, type Evidence, type LookupHit } from '../../lib/messages.ts';
import { EvidenceView } from '../../lib/ui/evidence-view.tsx';
import { plural, t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';

/** Summaries while typing; a chosen one opens in place. */
export function LookUp() {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<LookupHit[] | undefined>();
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState<Evidence | undefined>();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => input.current?.focus(), [open]);
  useEffect(() => {
    let current = true;
    if (query.trim() === '') setHits(undefined);
    else
      askWorker('look-up', { query }).then(
        (found) => {
          if (current) setHits(found);
          setFailed(false);
        },
        () => setFailed(true),
      );
    return () => {
      current = false;
    };
  }, [query]);

  const choose = async (id: string) => {
    const [evidence] = await askWorker('get-evidence', { ids: [id] });
    setOpen(evidence);
  };

  if (open)
    return (
      <article>
        <button type="button" class="back" onClick={() => setOpen(undefined)}>
          ‹ {t('lookUpBack')}
        </button>
        <h1>{open.topic.title}</h1>
        <ToneChip tone={open.topic.rating} />
        <EvidenceView evidence={open} today={new Date().toISOString().slice(0, 10)} />
        <p class="soft">{t('notAdvice')}</p>
      </article>
    );
  return (
    <>
      <label>
        {t('lookUpLabel')}
        <input
          ref={input}
          type="search"
          value={query}
          placeholder={t('lookUpHint')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="soft" role="status">
        {failed
          ? t('problemWorker')
          : hits && (hits.length > 0 ? plural('lookUpResults', hits.length) : t('lookUpNothing'))}
      </p>
      <ul class="hits">
        {hits?.map((hit) => (
          <li key={hit.id}>
            <button type="button" onClick={() => choose(hit.id)}>
              <strong>{hit.title}</strong>
              <ToneChip tone={hit.rating} />
              <span class="soft">{hit.bottomLine}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
