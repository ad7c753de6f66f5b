/** The part of a bundle that is rewritten. */
interface Bundle {
  [file: string]: { type: 'chunk'; code: string } | { type: 'asset'; source: string | Uint8Array };
}

/**
 * What packages bring that turns text into code or markup, and what stands there instead. None of
 * it is ever reached: the content policy forbids it, and both packages look first. Taken out, no
 * reader of the package (a person, a store, `addons-linter`) has to take our word for it.
 */
const CUTS: readonly (readonly [found: RegExp, instead: string])[] = [
  // core-js in PDF.js: Node's modules, and the global object of browsers before 2020.
  [/Function\('return require\("'\+\w+\+'"\)'\)\(\)/g, 'void 0'],
  [/Function\("return this"\)\(\)/g, 'globalThis'],
  // PDF.js: "may I make functions?" (no), and the faster drawing that would follow; we draw nothing.
  [/new Function\(""\)/g, '(()=>{throw 0})()'],
  [/new Function\("src","srcOffset","dest","destOffset",\w+\)/g, 'null'],
  // PDF.js: code under an address known only then (its worker on the page's own thread, a decoder).
  [/import\(\s*(?:\/\*[^*]*\*\/\s*)*[\w.]+\)/g, 'Promise.reject(new Error("not in this package"))'],
  // Preact's dangerouslySetInnerHTML (Biome forbids it here) and Citation.js's output as an element.
  [/\b\w+\.innerHTML=(\w+)/g, 'void $1'],
];

const clean = (code: string) =>
  CUTS.reduce((rest, [found, instead]) => rest.replace(found, instead), code);

/** Takes code that evaluates text out of what ships. */
export function noEvalPlugin() {
  return {
    name: 'caveat-no-eval',
    generateBundle(_: unknown, bundle: Bundle) {
      for (const [file, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') part.code = clean(part.code);
        else if (/\.m?js$/.test(file)) part.source = clean(Buffer.from(part.source).toString());
      }
    },
  };
}
