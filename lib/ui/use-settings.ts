import { useEffect, useState } from 'preact/hooks';
import { getSettings, type Settings, watchSettings } from '../settings.ts';

/** The settings as they are now, in whichever window they were changed. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    void getSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
