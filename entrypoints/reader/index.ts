import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from './reader.tsx';

/** Injected by the background into a frame whose page is about the subject. */
export default defineUnlistedScript(() => {
  startReader(document);
});
