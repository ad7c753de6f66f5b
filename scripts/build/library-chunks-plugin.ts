/** The name of the package a module belongs to, without its scope's sign; nothing for our own. */
function packageOf(id: string): string | undefined {
  const path = id.split('node_modules/').at(-1) ?? '';
  if (path === id) return undefined;
  const [first = '', second = ''] = path.split('/');
  return first.startsWith('@') ? `${first.slice(1)}-${second}` : first;
}

interface Output {
  format?: string | undefined;
  inlineDynamicImports?: boolean | undefined;
}

/**
 * Puts every package that our own pages load into a chunk of its own, named after it, so that tests
 * can look through all code of ours, and say of each package what it brings.
 */
export function libraryChunksPlugin() {
  return {
    name: 'caveat-library-chunks',
    outputOptions<T extends Output>(options: T) {
      // Background and content scripts are one file each.
      if (options.format !== 'es' || options.inlineDynamicImports) return null;
      const manualChunks = (id: string) => {
        const name = packageOf(id);
        return name && `library-${name}`;
      };
      return { ...options, manualChunks };
    },
  };
}
