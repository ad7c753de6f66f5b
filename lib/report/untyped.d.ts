/** The parts we use of libraries that ship no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object[]);
    format(name: 'ris' | 'bibtex' | 'data', options: { format: 'text' }): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: TextFragment;
  };
  export function setTimeout(milliseconds: number): void;
}
