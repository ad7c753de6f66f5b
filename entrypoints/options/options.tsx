import { NewerSettings } from '../../lib/ui/newer-settings.tsx';
import { t } from '../../lib/ui/text.ts';
import { useSettings } from '../../lib/ui/use-settings.ts';
import { About } from './about.tsx';
import { Choices } from './choices.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { FileTransfer } from './file-transfer.tsx';
import { Forget } from './forget.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SiteLists } from './site-lists.tsx';
import { SyncChoice } from './sync-choice.tsx';

/** Every setting, and which evidence this copy holds. */
export function Options() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <main class="sheet options">
      <h1>{t('optionsTitle')}</h1>
      <NewerSettings />
      <Choices settings={settings} />
      <SiteLists settings={settings} />
      <DismissedList />
      <Shortcuts />
      <FileTransfer />
      <SyncChoice />
      <Forget />
      <About />
    </main>
  );
}
