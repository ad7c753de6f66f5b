import { type ComponentChild, render } from 'preact';
import { getSettings, type Settings, watchSettings } from '../settings.ts';
import { t } from './text.ts';
import './tokens.css';
import './evidence.css';
import './page.css';

type TitleKey = Parameters<typeof t>[0];

/** Starts one of the extension's own pages, in the text size the reader chose. */
export async function mount(view: ComponentChild, title: TitleKey = 'extShortName'): Promise<void> {
  document.title = t(title);
  const size = ({ textSize }: Settings) => {
    document.documentElement.dataset['textSize'] = textSize;
  };
  watchSettings(size);
  size(await getSettings());
  const root = document.getElementById('app');
  if (root) render(view, root);
}
