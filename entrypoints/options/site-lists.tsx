import { useState } from 'preact/hooks';
import { type Settings, siteFromInput } from '../../lib/settings.ts';
import { listSite, type SiteList } from '../../lib/site-lists.ts';
import { t } from '../../lib/ui/text.ts';

/** Sites never read, and sites always read. */
export function SiteLists({ settings }: { settings: Settings }) {
  return (
    <>
      <Sites list="sitesOff" title={t('optionsSites')} sites={settings.sitesOff} />
      <Sites list="sitesOn" title={t('optionsSitesOn')} sites={settings.sitesOn} />
    </>
  );
}

interface Props {
  list: SiteList;
  title: string;
  sites: readonly string[];
}

function Sites({ list, title, sites }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const site = siteFromInput(typed);
    setProblem(site === undefined);
    if (site === undefined) return;
    await listSite(site, list);
    setTyped('');
  };
  return (
    <section>
      <h2>{title}</h2>
      {sites.length === 0 && <p class="soft">{t('optionsNoSites')}</p>}
      <ul class="plain rows">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              aria-label={t('optionsRemoveSite', site)}
              onClick={() => listSite(site)}
            >
              {t('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
      <form class="add" onSubmit={add}>
        <label>
          {t('optionsAddSite')}
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder={t('optionsSiteHint')}
            value={typed}
            aria-invalid={problem}
            aria-describedby={`${list}-problem`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{t('optionsAdd')}</button>
        <p id={`${list}-problem`} class="problem" role="status">
          {problem && t('optionsSiteProblem')}
        </p>
      </form>
    </section>
  );
}
