import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makePageReader, type ReaderScope } from './page-reader.ts';

/** Put into a page when its report is asked for; the report calls what it leaves in its own scope. */
export default defineUnlistedScript(() => {
  (globalThis as ReaderScope).caveatPageReader = makePageReader(document);
});
