import { useState } from 'preact/hooks';
import { clearAll } from '../../lib/clear-all.ts';
import { t } from '../../lib/ui/text.ts';

type Step = 'idle' | 'asking' | 'done';

/** Clears everything, after asking once. */
export function Forget() {
  const [step, setStep] = useState<Step>('idle');
  const clear = async () => {
    await clearAll();
    setStep('done');
  };
  return (
    <section>
      <h2>{t('forgetTitle')}</h2>
      <p class="soft">{t('forgetText')}</p>
      {step === 'asking' ? (
        <p class="steps">
          <button type="button" class="primary" onClick={clear}>
            {t('forgetYes')}
          </button>
          <button type="button" onClick={() => setStep('idle')}>
            {t('forgetNo')}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => setStep('asking')}>
          {t('forgetAll')}
        </button>
      )}
      <p role="status">{step === 'done' && t('forgetDone')}</p>
    </section>
  );
}
