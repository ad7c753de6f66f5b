/** One report in every format, as it stands in tests/pages; `npx vitest run -u` writes it anew. */
import { expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../../lib/report/formats.ts';
import { fixedReport } from './support.ts';

test.each(Object.keys(FORMATS) as FormatName[])('%s is as it was', async (name) => {
  const { write, extension } = FORMATS[name];
  await expect(await write(fixedReport())).toMatchFileSnapshot(
    `../../pages/article-overview/report.${extension}`,
  );
});
