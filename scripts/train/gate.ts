/** The page gate: a small linear model over the concepts of a page. */
import { type GateData, namesSubject } from '../../lib/claims/about.ts';
import type { Lexicon } from '../../lib/claims/lexicon.ts';
import { isExcerpt } from '../corpus.ts';
import type { PageExample } from './examples.ts';
import { trainSvm } from './svm.ts';

/** Pages with one or two claims among much else teach neither what ours are nor what they are not; excerpts are no pages. */
const SURE = 3;
/** A page wrongly read costs its reader more trust than a page wrongly left alone, and others are fewer. */
const UNRELATED = 8;
/** Cost of an error; low, since pages are few. Both chosen by cross-validation over all open pages. */
const COST = 0.1;
const PASSES = 60;

/** Learns from the pages that the question before it, `namesSubject`, lets through. */
export function trainGate(lexicon: Lexicon, pages: readonly PageExample[]): GateData {
  const rows = pages.flatMap(({ labelled, prepared, vector, trust }) => {
    const claims = labelled.units.filter(({ flag }) => flag === 'yes').length;
    const sure = !isExcerpt(labelled.id) && (claims === 0 || claims >= SURE);
    const teaches = sure && namesSubject(lexicon, prepared);
    return teaches ? [{ vector, trust, ours: claims > 0 }] : [];
  });
  const at: number[] = [];
  const value: number[] = [];
  const start = [0];
  for (const { vector } of rows) {
    vector.forEach((each, i) => {
      if (each === 0) return;
      at.push(i);
      value.push(each);
    });
    start.push(at.length);
  }
  const { w, bias } = trainSvm(
    { start: Int32Array.from(start), at: Int32Array.from(at), value: Float32Array.from(value) },
    Int8Array.from(rows, ({ ours }) => (ours ? 1 : -1)),
    Float64Array.from(rows, ({ ours, trust }) => COST * trust * (ours ? 1 : UNRELATED)),
    rows[0]?.vector.length ?? 0,
    PASSES,
  );
  const round = (value: number) => Number(value.toFixed(4));
  return { weights: Array.from(w, round), bias: round(bias) };
}
