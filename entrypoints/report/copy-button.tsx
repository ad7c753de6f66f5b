import { useState } from 'preact/hooks';
import { claimMarkdown, sourcesMarkdown, toMarkdown } from '../../lib/report/markdown.ts';
import { onlyClaim } from '../../lib/report/one-claim.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { t } from '../../lib/ui/text.ts';

/** Rich text for word processors, Markdown for everything else; the target takes what it knows. */
function copy(html: string, text: string): Promise<void> {
  const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  return navigator.clipboard.write([
    new ClipboardItem({ ...part('text/html', html), ...part('text/plain', text) }),
  ]);
}

/** Copies one claim with the works it rests on, or the whole report where no index is given. */
export function CopyButton({ dossier, index }: { dossier: Dossier; index?: number }) {
  const [done, setDone] = useState<boolean | undefined>();
  const copyAsked = async () => {
    const { claimHtml, reportHtml } = await import('../../lib/report/html.tsx');
    const one = index === undefined ? undefined : onlyClaim(dossier, index);
    await (one
      ? copy(claimHtml(one, 0), `${claimMarkdown(one, 0)}\n${sourcesMarkdown(one)}`)
      : copy(reportHtml(dossier), toMarkdown(dossier)));
  };
  const onClick = () => {
    copyAsked().then(
      () => setDone(true),
      () => setDone(false),
    );
  };
  return (
    <>
      <button type="button" onClick={onClick}>
        {t(index === undefined ? 'reportCopyAll' : 'reportCopyClaim')}
      </button>
      <span role="status" class="soft">
        {done !== undefined && t(done ? 'actionCopied' : 'actionCopyFailed')}
      </span>
    </>
  );
}
