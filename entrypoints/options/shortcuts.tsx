import { browser } from 'wxt/browser';
import { type Key, t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';

/** What each command does, in the language that was chosen: the browser's list speaks its own. */
const COMMANDS: Record<string, Key> = {
  _execute_action: 'commandPopup',
  'next-claim': 'commandNext',
  'previous-claim': 'commandPrevious',
  'toggle-marks': 'commandToggle',
};

/** Firefox 137 and later; not in the shared types yet. */
interface FirefoxCommands {
  openShortcutSettings(): Promise<void>;
}

/** Browsers keep shortcuts on a page of their own, which no plain link may open. */
async function change(): Promise<void> {
  if (import.meta.env.FIREFOX)
    await (browser.commands as unknown as FirefoxCommands).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keyboard commands as they are set now. Firefox for Android has none. */
export function Shortcuts() {
  const asked = useAsked(async () => (await browser.commands?.getAll()) ?? [], []);
  if (asked.state !== 'here' || asked.value.length === 0) return null;
  return (
    <section>
      <h2>{t('shortcutsTitle')}</h2>
      <table>
        <tbody>
          {asked.value.map(({ name = '', description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{COMMANDS[name] ? t(COMMANDS[name]) : description}</th>
              <td>{shortcut ? <kbd>{shortcut}</kbd> : t('shortcutsNone')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{t('shortcutsOmnibox')}</p>
      <button type="button" onClick={change}>
        {t('shortcutsChange')}
      </button>
    </section>
  );
}
