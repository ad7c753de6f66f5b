import { readFileSync } from 'node:fs';

type Messages = Record<string, { message: string }>;

interface Chunk {
  isEntry: boolean;
  imports: readonly string[];
  dynamicImports: readonly string[];
}

const FILE = /_locales\/([^/]+)\/messages\.json$/;
const MARK = /__CAVEAT_WORDS_(.+?)__/g;

/** Whether some code names a message, or the message that this is a plural form of. */
const names = (code: string, key: string) =>
  [key, key.replace(/_(one|other)$/, '')].some((name) =>
    ['"', "'", '`'].some((quote) => code.includes(quote + name + quote)),
  );

/**
 * Gives each program only the words it says. The card goes into every page that is read; with all
 * words of two languages it would weigh a quarter more. Programs of several files keep all words,
 * since one file does not tell what the others say.
 * @param change what is done to the words of English, for the made-up language of the layout tests
 */
export function wordsPlugin(change = (messages: Messages): Messages => messages) {
  const words = new Map<string, Messages>();
  return {
    name: 'caveat-words',
    apply: 'build' as const,
    enforce: 'pre' as const,
    resolveId: (id: string) => {
      const language = FILE.exec(id)?.[1];
      return language && `\0words-${language}`;
    },
    load(id: string) {
      const language = id.split('\0words-')[1];
      if (language === undefined) return undefined;
      const file = `public/_locales/${language}/messages.json`;
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
      words.set(language, language === 'en' ? change(messages) : messages);
      return `export default __CAVEAT_WORDS_${language}__;`;
    },
    renderChunk(code: string, { isEntry, imports, dynamicImports }: Chunk) {
      if (!code.includes('__CAVEAT_WORDS_')) return null;
      const whole = isEntry && imports.length + dynamicImports.length === 0;
      return code.replace(MARK, (_, language: string) => {
        const all = Object.entries(words.get(language) ?? {});
        return JSON.stringify(
          Object.fromEntries(whole ? all.filter(([key]) => names(code, key)) : all),
        );
      });
    },
  };
}
