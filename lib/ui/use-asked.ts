import { useEffect, useState } from 'preact/hooks';

/** What came back: nothing yet, a value, or a failure. */
export type Asked<T> = { state: 'waiting' } | { state: 'here'; value: T } | { state: 'failed' };

/**
 * Asks whenever `inputs` change, and drops answers that come after a newer question.
 * Keeps the last answer until the next one is here, so that nothing flickers while typing.
 */
export function useAsked<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'waiting' });
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setAsked({ state: 'here', value }),
      () => current && setAsked({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, inputs);
  return asked;
}
