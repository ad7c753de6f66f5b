import { useState } from 'preact/hooks';
import { getDismissals, setDismissals } from '../../lib/dismissals.ts';
import { changeSettings, getSettings } from '../../lib/settings.ts';
import {
  LARGEST_FILE,
  type Refusal,
  readSettingsFile,
  writeSettingsFile,
} from '../../lib/settings-file.ts';
import { t } from '../../lib/ui/text.ts';

const FILE_NAME = 'caveat-settings.json';

async function exportFile(): Promise<void> {
  const text = writeSettingsFile({
    settings: await getSettings(),
    dismissed: await getDismissals(),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(link.href);
}

function wordsOf(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'json':
      return t('importNoJson');
    case 'kind':
      return t('importOtherKind');
    case 'version':
      return t('importVersion');
    case 'part':
      return t('importPart', refusal.where);
  }
}

/** @returns what to tell the reader. */
async function importFile(file: File): Promise<string> {
  if (file.size > LARGEST_FILE) return t('importOtherKind');
  const read = readSettingsFile(await file.text());
  if ('refused' in read) return wordsOf(read);
  await changeSettings(read.settings);
  await setDismissals(read.dismissed);
  return t('importDone');
}

/** Settings out to a file, and in from one: whole, or not at all. */
export function FileTransfer() {
  const [outcome, setOutcome] = useState('');
  const onPick = async (event: Event & { currentTarget: HTMLInputElement }) => {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    if (!file) return;
    setOutcome(await importFile(file).catch(() => t('importNoJson')));
    // Lets the same file be picked again after it was mended.
    input.value = '';
  };
  return (
    <section>
      <h2>{t('fileTitle')}</h2>
      <p class="soft">{t('fileText')}</p>
      <p class="steps">
        <button type="button" onClick={exportFile}>
          {t('fileExport')}
        </button>
        <label class="button file">
          {t('fileImport')}
          <input type="file" accept=".json,application/json" onChange={onPick} />
        </label>
      </p>
      <p role="status">{outcome}</p>
    </section>
  );
}
