/** Labelled pages to a trained model. */
import { features } from '../../lib/claims/features.ts';
import type { ModelData } from '../../lib/claims/knowledge.ts';
import { createLexicon, type Vocabulary } from '../../lib/claims/lexicon.ts';
import { prepare } from '../../lib/claims/prepare.ts';
import { MARK_SCALES, STANCE_SCALES, TOPIC_SCALES } from '../../lib/claims/scales.ts';
import { type Bag, emptyBag, forEachValue, type Scales } from '../../lib/claims/scoring.ts';
import { type LabelledPage, toPage, type Unit } from '../corpus.ts';
import { encode } from './encode.ts';
import { trainSvm, type Vector, type Weights } from './svm.ts';

interface Example {
  unit: Unit;
  bag: Bag;
}

/** Weights under this are noise; dropping them keeps the model under its size. */
const SMALLEST = { mark: 0.05, topic: 0.16, stance: 0.06 };

/** Trains marking, topics and stance. Deterministic: the same pages give the same model. */
export function fit(pages: readonly LabelledPage[], vocabulary: Vocabulary): ModelData {
  const lexicon = createLexicon(vocabulary);
  const all: Example[] = [];
  for (const page of pages) {
    const prepared = prepare(lexicon, toPage(page));
    prepared.lines.forEach((line, i) => {
      const unit = page.units[line.block];
      if (!unit || unit.flag === 'optional') return;
      const bag = emptyBag();
      features(prepared, i, (group, hash) => bag.get(group)?.push(hash));
      all.push({ unit, bag });
    });
  }
  const claims = all.filter(({ unit }) => unit.flag === 'yes' && unit.topics.length > 0);
  const ids = [...new Set(claims.map(({ unit }) => unit.topics[0] ?? ''))].sort();
  const stances = ['cautions', 'neutral', 'promotes'];
  return {
    mark: train(
      all,
      MARK_SCALES,
      ['claim'],
      ({ unit }) => (unit.flag === 'yes' ? 1 : 0),
      SMALLEST.mark,
    ),
    topic: train(
      claims,
      TOPIC_SCALES,
      ids,
      ({ unit }, id) => (unit.topics[0] === id ? 1 : unit.topics.includes(id) ? 0.5 : 0),
      SMALLEST.topic,
    ),
    stance: train(
      claims,
      STANCE_SCALES,
      stances,
      ({ unit }, id) => (unit.stance === id ? 1 : 0),
      SMALLEST.stance,
    ),
  };
}

function train(
  examples: readonly Example[],
  scales: Scales,
  classes: string[],
  belongs: (example: Example, id: string) => number,
  smallest: number,
) {
  const numbers = new Map<number, number>();
  const vectors = examples.map(({ bag }): Vector => {
    const at: number[] = [];
    const value: number[] = [];
    forEachValue(bag, scales, (bucket, amount) => {
      let f = numbers.get(bucket);
      if (f === undefined) numbers.set(bucket, (f = numbers.size));
      at.push(f);
      value.push(amount);
    });
    return { at: Int32Array.from(at), value: Float32Array.from(value) };
  });
  const weights = classes.map((id): Weights => {
    const share = examples.map((example) => belongs(example, id));
    return trainSvm(
      vectors,
      (i) => (share[i] ?? 0) > 0,
      (i) => (share[i] ?? 0) || 0.5,
      numbers.size,
      12,
    );
  });
  return encode(classes, weights, [...numbers.keys()], smallest);
}
