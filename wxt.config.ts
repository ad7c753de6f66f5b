import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { contentPlugin } from './scripts/build/content-plugin.ts';
import { libraryChunksPlugin } from './scripts/build/library-chunks-plugin.ts';
import { mirror } from './scripts/build/mirror.ts';
import { noEvalPlugin } from './scripts/build/no-eval-plugin.ts';
import { quietScoutPlugin } from './scripts/build/quiet-scout-plugin.ts';
import { wordsPlugin } from './scripts/build/words-plugin.ts';

/** What Citation.js would download with; the reports' citations need none of it. */
const NO_NETWORK = fileURLToPath(new URL('lib/report/no-network.ts', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: ({ mode }) => ({
    plugins: [
      contentPlugin('content-db'),
      quietScoutPlugin(),
      libraryChunksPlugin(),
      noEvalPlugin(),
      wordsPlugin(mode === 'mirror' ? mirror : undefined),
    ],
    resolve: { alias: { 'node-fetch': NO_NETWORK, 'sync-fetch': NO_NETWORK } },
    // Every browser we support preloads modules itself; the stand-in would bring a `fetch`.
    build: {
      modulePreload: { polyfill: false },
      // Nothing is downloaded: the evidence and PDF.js lie on the disk in one piece each.
      chunkSizeWarningLimit: 2000,
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // `tabs` tells a store, a file and a page of the browser apart, so that the popup can say which
    // it is; Chromium shows no further warning for it, Firefox would, and tells enough without.
    // `activeTab` lets the popup read a page that the user keeps extensions out of by default.
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['tabs']),
    ],
    // Asked for at install, so that the main job works at once; both browsers let people take it
    // back, and the popup and the welcome page then ask again. Files need one more switch in Chromium.
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    omnibox: { keyword: 'caveat' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+E' } },
      'next-claim': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commandNext__',
      },
      'previous-claim': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandToggle__',
      },
    },
    // The built extension can talk to nobody: not a promise but a policy the browser enforces.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    action: { default_title: '__MSG_extShortName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'caveat@caveat.example',
              // CSS.highlights came with Firefox 140; it is also the first ESR with storage.session fixes.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first Firefox for Android that knows data_collection_permissions.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
