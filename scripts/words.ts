/**
 * The words of `public/_locales` outside a browser: stands in for `browser.i18n`, so that the
 * command line and the extension say the same. Import it before anything that shows words.
 */
import messages from '../public/_locales/en/messages.json';

const texts: Record<string, { message: string } | undefined> = messages;

const i18n = {
  getMessage: (key: string, substitutions: string | string[] = []) =>
    (texts[key]?.message ?? '').replace(
      /\$([1-9])/g,
      (_, place) => [substitutions].flat()[Number(place) - 1] ?? '',
    ),
  getUILanguage: () => 'en',
};

// What `wxt/browser` exports when no browser has put anything there.
Object.assign(globalThis, { chrome: { i18n } });

export { i18n };
