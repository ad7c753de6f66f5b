import before from 'bootstrap-icons/icons/chevron-left.svg?raw';
import after from 'bootstrap-icons/icons/chevron-right.svg?raw';
import close from 'bootstrap-icons/icons/x-lg.svg?raw';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../lib/ui/icon.tsx';
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
              <Icon svg={before} turns />
            </button>
            <span>{t('cardPosition', position, total)}</span>
            <button type="button" aria-label={t('cardNext')} onClick={() => onGo(1)}>
              <Icon svg={after} turns />
            </button>
          </>
        )}
        <button type="button" aria-label={t('cardClose')} onClick={onClose}>
          <Icon svg={close} />
        </button>
      </span>
    </header>
  );
}
