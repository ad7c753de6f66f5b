import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/ui/text.ts';
import { Choose } from './choose.tsx';
import { Does, Never } from './screens.tsx';

const SCREENS = [Does, Never, Choose] as const;

/** Shown once, on install: what Caveat does, what it never does, and when it should read. */
export function Welcome() {
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // A screen reader follows to the new screen; on arrival the page's own start is right.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);
  const go = (step: 1 | -1) => {
    moved.current = true;
    setAt(at + step);
  };
  const Screen = SCREENS[at] ?? Does;
  return (
    <main class="sheet welcome">
      <p class="soft">{t('welcomeStep', at + 1, SCREENS.length)}</p>
      <Screen heading={heading} />
      <p class="steps">
        {at > 0 && (
          <button type="button" onClick={() => go(-1)}>
            {t('welcomeBack')}
          </button>
        )}
        {at < SCREENS.length - 1 && (
          <button type="button" class="primary" onClick={() => go(1)}>
            {t('welcomeNext')}
          </button>
        )}
      </p>
      <p class="soft">{t('notAdvice')}</p>
    </main>
  );
}
