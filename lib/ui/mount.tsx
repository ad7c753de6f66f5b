import { type ComponentType, render } from 'preact';
import { getSettings, type Settings, watchSettings } from '../settings.ts';
import { direction, type Key, language, speak, t } from './text.ts';
import './tokens.css';
import './evidence.css';
import './page.css';

/** Starts one of the extension's own pages, in the language and text size the reader chose. */
export async function mount(View: ComponentType, title: Key = 'extShortName'): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const page = document.documentElement;
  let spoken: string | undefined;
  const show = (settings: Settings) => {
    speak(settings.language);
    page.dataset['textSize'] = settings.textSize;
    if (spoken === language()) return;
    spoken = language();
    page.lang = spoken;
    page.dir = direction();
    document.title = t(title);
    // Draws every word anew and keeps what the page was showing, and the focus.
    render(<View />, root);
  };
  watchSettings(show);
  show(await getSettings());
}
