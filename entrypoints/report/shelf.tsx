import { useEffect, useState } from 'preact/hooks';
import { libraryToJson } from '../../lib/report/json.ts';
import {
  allKept,
  olderReadings,
  remove,
  removeAll,
  type ShelfEntry,
  searchShelf,
  shelf,
} from '../../lib/report/library.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { formatTime, plural, t } from '../../lib/ui/text.ts';
import { Opener } from './opener.tsx';
import { saveFile } from './save-file.ts';

/** Every report kept on this device, and a place to open files. */
export function Shelf({ onRead }: { onRead: (dossier: Dossier) => void }) {
  const [entries, setEntries] = useState<ShelfEntry[] | undefined>();
  const [query, setQuery] = useState('');
  const [failed, setFailed] = useState(false);
  const refresh = () =>
    shelf().then(setEntries, () => {
      setEntries([]);
      setFailed(true);
    });
  useEffect(() => {
    document.title = t('reportWindow', t('shelfTitle'));
    void refresh();
  }, []);
  const found = searchShelf(entries ?? [], query);
  const deleteOne = async ({ id, title }: ShelfEntry) => {
    if (confirm(t('shelfDeleteSure', title))) await remove(id).then(refresh, () => setFailed(true));
  };
  const deleteAll = async () => {
    if (confirm(t('shelfDeleteAllSure'))) await removeAll().then(refresh, () => setFailed(true));
  };
  const exportAll = async () =>
    saveFile('caveat reports.json', 'application/json', libraryToJson(await allKept()));
  return (
    <main class="paper shelf">
      <h1>{t('shelfTitle')}</h1>
      <p class="soft">{t('shelfLocal')}</p>
      <Opener onRead={onRead} onKept={refresh} />
      <h2>{t('shelfKept')}</h2>
      {failed && (
        <p role="alert" class="problem">
          {t('shelfFailed')}
        </p>
      )}
      {entries && entries.length > 0 && (
        <label class="search">
          {t('shelfSearch')}
          <input
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="soft" role="status">
        {entries && (entries.length === 0 ? t('shelfEmpty') : plural('shelfFound', found.length))}
      </p>
      <ul class="reports">
        {found.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            older={olderReadings(entries ?? [], entry)}
            onDelete={() => deleteOne(entry)}
          />
        ))}
      </ul>
      {entries && entries.length > 0 && (
        <p class="actions">
          <button type="button" onClick={exportAll}>
            {t('shelfExport')}
          </button>
          <button type="button" onClick={deleteAll}>
            {t('shelfDeleteAll')}
          </button>
        </p>
      )}
    </main>
  );
}

interface EntryProps {
  entry: ShelfEntry;
  older: readonly ShelfEntry[];
  onDelete: () => void;
}

const Entry = ({ entry, older, onDelete }: EntryProps) => (
  <li>
    <a class="name" href={`#kept=${entry.id}`}>
      {entry.title}
    </a>
    {entry.url !== null && <span class="soft address">{entry.url}</span>}
    <span class="soft">
      {t('shelfRead', formatTime(entry.readAt))} {entry.coverage}
    </span>
    <span class="actions">
      {older.map(({ id, readAt }) => (
        <a key={id} class="button" href={`#compare=${id},${entry.id}`}>
          {t('shelfCompare', formatTime(readAt))}
        </a>
      ))}
      <button type="button" aria-label={t('shelfDeleteNamed', entry.title)} onClick={onDelete}>
        {t('shelfDelete')}
      </button>
    </span>
  </li>
);
