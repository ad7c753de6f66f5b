/** Lines of the table for whole pages. */
import { FEED_SECONDS, measure, type Pair, SUBJECT, TABS } from './in-browser.ts';
import type { Row } from './row.ts';
import type { Work } from './trace.ts';

/** Long tasks a median of few runs may differ by, without any of ours in it. */
const SAME_TASKS = 0.5;
const SAME_SHIFT = 0.001;

export async function pageRows(extension: string): Promise<Row[]> {
  const { pages, feed, idle, feedMarks, feedClaims, memory } = await measure(extension);
  return [
    ...[...pages].flatMap(([name, work]) => rowsOf(name, work)),
    ...rowsOf('feed', feed),
    {
      what: 'feed: claims marked in the end',
      ours: feedMarks,
      unit: '',
      baseline: { name: 'the same text standing still', value: feedClaims },
      budget: 'none lost',
      holds: feedClaims > 0 && feedMarks === feedClaims,
      gate: true,
    },
    {
      ...against(idle),
      what: 'subject article at rest for 10 s: turns of scripts',
      unit: '',
      budget: '0',
      holds: idle.ours === 0,
      gate: true,
    },
    {
      ...against(memory),
      what: `${TABS} open tabs: memory`,
      unit: 'MB',
      budget: '1.1 x',
      holds: memory.ours <= memory.bare * 1.1,
      gate: true,
      note: `${((memory.ours - memory.bare) / TABS).toFixed(2)} MB a tab`,
    },
  ];
}

const against = ({ ours, bare }: Pair<number>): Pick<Row, 'ours' | 'baseline'> => ({
  ours,
  baseline: { name: 'no extension', value: bare },
});

function rowsOf(name: string, { ours, bare }: Pair<Work>): Row[] {
  const of = (key: keyof Work) => against({ ours: ours[key], bare: bare[key] });
  const added = ours.busy - bare.busy;
  return [
    {
      ...of('busy'),
      what: `${name}: main thread`,
      unit: 'ms',
      ...budgetOf(name, added),
      gate: false,
      note: `${added.toFixed(0)} ms added, ${ours.own.toFixed(0)} in scripts of ours; longest task ${ours.longest.toFixed(0)} against ${bare.longest.toFixed(0)} ms; blocking ${ours.blocking.toFixed(0)} against ${bare.blocking.toFixed(0)} ms`,
    },
    {
      ...of('ownLongest'),
      what: `${name}: longest slice of ours`,
      unit: 'ms',
      budget: '16 ms',
      holds: ours.ownLongest <= 16,
      gate: false,
    },
    {
      ...of('longTasks'),
      what: `${name}: long tasks`,
      unit: '',
      budget: '0 added',
      // The browser lays out a very long text in one long task or in two; two that block no longer are none added.
      holds: ours.longTasks <= bare.longTasks + SAME_TASKS || ours.blocking <= bare.blocking,
      gate: true,
    },
    {
      ...of('layoutShift'),
      what: `${name}: layout shift`,
      unit: '',
      budget: '0 added',
      holds: ours.layoutShift <= bare.layoutShift + SAME_SHIFT,
      gate: true,
    },
  ];
}

function budgetOf(name: string, added: number): Pick<Row, 'budget' | 'holds'> {
  if (name === SUBJECT) return { budget: '150 ms added', holds: added <= 150 };
  if (name === 'feed')
    return { budget: '5 % of 10 s added', holds: added <= FEED_SECONDS * 1000 * 0.05 };
  return { budget: 'shown', holds: true };
}
