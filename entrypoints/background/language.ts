import { getSettings, watchSettings } from '../../lib/settings.ts';
import { speak } from '../../lib/ui/text.ts';

let known: Promise<void> | undefined;

/** Settled once the worker speaks the language that was chosen; to be awaited before any word. */
export function languageKnown(): Promise<void> {
  known ??= getSettings().then(({ language }) => speak(language));
  return known;
}

/** Follows a change of the language, then calls back for what the browser keeps showing. */
export function followLanguage(onChange: () => void): void {
  watchSettings(({ language }, before) => {
    if (language === before.language) return;
    speak(language);
    onChange();
  });
}
