import { areSettingsNewer } from '../settings.ts';
import { t } from './text.ts';
import { useAsked } from './use-asked.ts';

/** One line where a newer version stored the settings; nothing otherwise. */
export function NewerSettings() {
  const asked = useAsked(areSettingsNewer, []);
  return asked.state === 'here' && asked.value ? <p role="status">{t('settingsNewer')}</p> : null;
}
