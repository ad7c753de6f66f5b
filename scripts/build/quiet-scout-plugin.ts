const NAME = 'wxt/utils/content-script-context';

/**
 * Leaves out the toolkit's content-script context. It announces itself to every page with
 * `window.postMessage` and a document event that carry the extension's id, so that any page could
 * tell who reads with Caveat. The scout needs none of what it offers.
 */
export function quietScoutPlugin() {
  return {
    name: 'caveat-quiet-scout',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id: string) => (id === `\0${NAME}` ? 'export class ContentScriptContext {}' : undefined),
  };
}
