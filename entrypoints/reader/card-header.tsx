import type { ComponentChildren } from 'preact';
import { t } from '../../lib/ui/text.ts';

interface Props {
  position: number;
  total: number;
  onClose: () => void;
  onGo: (step: 1 | -1) => void;
  children: ComponentChildren;
}

/** The rating, where this claim stands among the page's claims, and the way out. */
export function CardHeader({ position, total, onClose, onGo, children }: Props) {
  return (
    <header>
      {children}
      <span class="steps">
        {total > 1 && (
          <>
            <button type="button" aria-label={t('cardPrevious')} onClick={() => onGo(-1)}>
              ‹
            </button>
            <span>{t('cardPosition', position, total)}</span>
            <button type="button" aria-label={t('cardNext')} onClick={() => onGo(1)}>
              ›
            </button>
          </>
        )}
        <button type="button" aria-label={t('cardClose')} onClick={onClose}>
          ×
        </button>
      </span>
    </header>
  );
}
