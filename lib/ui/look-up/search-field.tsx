import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text.ts';

interface Props {
  query: string;
  /** Which result the arrow keys stand on; -1 for none. */
  active: number;
  hasResults: boolean;
  onQuery: (query: string) => void;
  onStep: (step: 1 | -1) => void;
  onEnter: () => void;
}

/** The one field: words to look up, or a passage to check. */
export function SearchField({ query, active, hasResults, onQuery, onStep, onEnter }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that choose letters in an input method are not ours.
    if (event.isComposing) return;
    if (event.key === 'Escape' && query !== '') onQuery('');
    else if (event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowUp') onStep(-1);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A one-line field drops line breaks, and with them where a list's items end.
    if (!text.trim().includes('\n') || query !== '') return;
    event.preventDefault();
    onQuery(text);
  };
  return (
    <label class="search">
      {t('lookUpLabel')}
      <input
        ref={input}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={query.replace(/\s*\n\s*/g, ' ')}
        placeholder={t('lookUpHint')}
        aria-controls={hasResults ? 'results' : undefined}
        aria-activedescendant={active >= 0 ? `hit-${active}` : undefined}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </label>
  );
}
