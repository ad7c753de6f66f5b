import { STRICTNESS } from '../../lib/claims/types.ts';
import { askWorker } from '../../lib/messages.ts';
import { clearRecent } from '../../lib/recent-lookups.ts';
import { changeSettings, LANGUAGES, MODES, type Settings, TEXT_SIZES } from '../../lib/settings.ts';
import { languageName, t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';
import { RadioGroup } from './radio-group.tsx';

const MODE_KEYS = {
  automatic: 'modeAutomatic',
  'on-click': 'modeOnClick',
  off: 'modeOff',
} as const;
const STRICTNESS_KEYS = {
  fewer: 'strictnessFewer',
  balanced: 'strictnessBalanced',
  more: 'strictnessMore',
} as const;
const SIZE_KEYS = { normal: 'sizeNormal', large: 'sizeLarge', larger: 'sizeLarger' } as const;

/** Spanish and others write the names of languages small inside a sentence. */
const asHeading = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1);

/** The settings with a fixed number of choices. */
export function Choices({ settings }: { settings: Settings }) {
  const about = useAsked(() => askWorker('about-evidence', null), []);
  const figures = about.state === 'here' ? about.value.strictness : undefined;
  const setKeepRecent = async (keepRecent: boolean) => {
    await changeSettings({ keepRecent });
    if (!keepRecent) await clearRecent();
  };
  return (
    <>
      <RadioGroup
        legend={t('optionsMode')}
        name="mode"
        value={settings.mode}
        choices={MODES.map((mode) => ({ value: mode, label: t(MODE_KEYS[mode]) }))}
        onChoose={(mode) => changeSettings({ mode })}
      />
      <RadioGroup
        legend={t('optionsStrictness')}
        name="strictness"
        value={settings.strictness}
        choices={STRICTNESS.map((each) => ({
          value: each,
          label: t(STRICTNESS_KEYS[each]),
          note: figures && t('strictnessNote', figures[each].recall, figures[each].precision),
        }))}
        onChoose={(strictness) => changeSettings({ strictness })}
      />
      <RadioGroup
        legend={t('optionsSize')}
        name="size"
        value={settings.textSize}
        choices={TEXT_SIZES.map((size) => ({ value: size, label: t(SIZE_KEYS[size]) }))}
        onChoose={(textSize) => changeSettings({ textSize })}
      />
      <RadioGroup
        legend={t('optionsLanguage')}
        name="language"
        value={settings.language}
        choices={LANGUAGES.map((each) =>
          each === 'browser'
            ? { value: each, label: t('languageBrowser'), note: t('languageNote') }
            : { value: each, label: asHeading(languageName(each, each)), lang: each },
        )}
        onChoose={(language) => changeSettings({ language })}
      />
      <fieldset>
        <legend>{t('optionsMore')}</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.marks}
            onChange={(event) => changeSettings({ marks: event.currentTarget.checked })}
          />
          <span>{t('optionsMarks')}</span>
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.keepRecent}
            onChange={(event) => setKeepRecent(event.currentTarget.checked)}
          />
          <span>
            {t('optionsRecent')}
            <span class="soft">{t('optionsRecentNote')}</span>
          </span>
        </label>
      </fieldset>
    </>
  );
}
