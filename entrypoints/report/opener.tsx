import { useState } from 'preact/hooks';
import { isFull, keep } from '../../lib/report/library.ts';
import { type Dossier, ReportError } from '../../lib/report/schema.ts';
import { plural, t } from '../../lib/ui/text.ts';

/** Loaded when there is something to read: most reports are of pages, not of files. */
const loadReader = () => import('./read-file.ts');

interface Props {
  /** One report was made. */
  onRead: (dossier: Dossier) => void;
  /** Several were made and kept. */
  onKept: () => void;
}

const ACCEPT = '.html,.htm,.xhtml,.txt,.md,.pdf,.json';

const lineOf = (error: unknown): string => {
  if (error instanceof ReportError) return error.message;
  return isFull(error) ? t('keepFull') : t('problemWorker');
};

/** Opens saved pages, texts and PDFs, or takes a pasted article. Nothing leaves the browser. */
export function Opener({ onRead, onKept }: Props) {
  const [problems, setProblems] = useState<string[]>([]);
  const [state, setState] = useState('');
  const [text, setText] = useState('');

  const openFiles = async (files: readonly File[]) => {
    const wrong: string[] = [];
    const made: Dossier[] = [];
    for (const [i, file] of files.entries()) {
      setState(t('openReading', i + 1, files.length));
      try {
        const { readFile } = await loadReader();
        const reports = await readFile(file);
        // One file is shown and kept when asked; of many each is kept before the next is read.
        if (files.length > 1 || reports.length > 1)
          for (const report of reports) await keep(crypto.randomUUID(), report);
        made.push(...reports);
      } catch (error) {
        wrong.push(`${file.name}: ${lineOf(error)}`);
      }
    }
    setProblems(wrong);
    const [only] = made;
    if (only && files.length === 1 && made.length === 1) return onRead(only);
    setState(made.length > 0 ? plural('openKept', made.length) : '');
    onKept();
  };
  const readPasted = async () => {
    if (text.trim() === '') return;
    try {
      const { readText } = await loadReader();
      onRead(await readText(text, { name: t('reportPasted'), kind: 'pasted', pages: null }));
    } catch (error) {
      setProblems([lineOf(error)]);
    }
  };
  return (
    <section class="opener" aria-labelledby="opener">
      <h2 id="opener">{t('openTitle')}</h2>
      <label>
        {t('openFiles')}
        <input
          type="file"
          multiple
          accept={ACCEPT}
          onChange={(event) => {
            const input = event.currentTarget;
            void openFiles([...(input.files ?? [])]).then(() => {
              input.value = '';
            });
          }}
        />
      </label>
      <label>
        {t('openPaste')}
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="actions">
        <button type="button" onClick={readPasted}>
          {t('openRead')}
        </button>
        <span role="status" class="soft">
          {state}
        </span>
      </p>
      {problems.length > 0 && (
        <ul role="alert" class="problem">
          {problems.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
