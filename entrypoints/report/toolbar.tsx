import save from 'bootstrap-icons/icons/download.svg?raw';
import printer from 'bootstrap-icons/icons/printer.svg?raw';
import { useState } from 'preact/hooks';
import { fileName } from '../../lib/report/file-name.ts';
import { FORMATS, type FormatName } from '../../lib/report/formats.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { type Key, t } from '../../lib/ui/text.ts';
import { CopyButton } from './copy-button.tsx';
import type { KeepState } from './keeping.ts';
import { saveFile } from './save-file.ts';

const FORMAT_KEYS = {
  markdown: 'saveMarkdown',
  csv: 'saveCsv',
  json: 'saveJson',
  'claim-review': 'saveClaimReview',
  ris: 'saveRis',
  bibtex: 'saveBibtex',
  csl: 'saveCsl',
} as const satisfies Record<FormatName, Key>;

const STATE_KEYS = {
  no: 'keepNot',
  yes: 'keepDone',
  full: 'keepFull',
  failed: 'keepFailed',
} as const;

interface Props {
  dossier: Dossier;
  state: KeepState;
  onKeep: () => void;
}

/** What can be done with the report: print, save, copy, keep. */
export function Toolbar({ dossier, state, onKeep }: Props) {
  const [problem, setProblem] = useState(false);
  const saveAs = async (name: FormatName) => {
    const { extension, type, write } = FORMATS[name];
    try {
      saveFile(fileName(dossier, extension), type, await write(dossier));
      setProblem(false);
    } catch {
      setProblem(true);
    }
  };
  return (
    <header class="toolbar screen">
      <a href="/report.html">{t('shelfLink')}</a>
      <button type="button" onClick={() => print()}>
        <Icon svg={printer} />
        {t('reportPrint')}
      </button>
      <details class="menu">
        <summary class="button">
          <Icon svg={save} />
          {t('reportSaveAs')}
        </summary>
        <ul>
          {(Object.keys(FORMATS) as FormatName[]).map((name) => (
            <li key={name}>
              <button type="button" onClick={() => saveAs(name)}>
                {t(FORMAT_KEYS[name])}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <CopyButton dossier={dossier} />
      {state !== 'yes' && (
        <button type="button" onClick={onKeep}>
          {t('reportKeep')}
        </button>
      )}
      <span role="status" class={state === 'full' || state === 'failed' ? 'problem' : 'soft'}>
        {problem ? t('saveFailed') : t(STATE_KEYS[state])}
      </span>
    </header>
  );
}
