/** Made at build time from `content-db/` (scripts/build/content-plugin.ts). */
declare module 'virtual:caveat-content' {
  export const content: {
    database: import('./schema.ts').Database;
    vocabulary: import('../claims/index.ts').Knowledge['vocabulary'];
    model: import('../claims/index.ts').Knowledge['model'];
    strictness: import('../messages.ts').StrictnessFigures;
  };
}
