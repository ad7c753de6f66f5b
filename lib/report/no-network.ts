/**
 * Stands in for the download parts of Citation.js (see wxt.config.ts): Caveat gives it the works
 * themselves, and nothing here may ask the network.
 */
export default function noNetwork(): never {
  throw new Error('Caveat loads nothing from the network');
}
export const Headers = class {};
