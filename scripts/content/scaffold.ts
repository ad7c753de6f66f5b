/** The empty topic file an editor starts from, and the rules for its id. */

/**
 * Every field stands empty beside what to write in it. Empty fields fail the check one by one,
 * so a half-written topic cannot ship and no placeholder text can be overlooked.
 */
const FIELDS = `group: # hsct, cells, marketing or neighbours
title: # the question as a reader would put it, 110 characters at most
shortTitle: # a few words for a list, 40 characters at most
question: # one question that the rating answers, ending in ?
rating: # supported, supported-for-some, mixed, unproven, contradicted or information
bothWays: # true when pages say this for and against; otherwise take this line out
unlessTransplant: # true when the rating does not hold for blood stem-cell transplant; otherwise take this line out
certainty:
  level: # high, moderate, low, very-low or none
  why: # one line: how good the evidence is and what weakens it
bottomLine: # one or two plain sentences that stand alone, reading grade 8 or lower
bottomLineSources: # source ids when the bottom line gives a figure; otherwise take this line out
findings: # two to five
  - text: # what was found, people out of people first
    population: # who was studied and how many
    comparator: # what it was compared with; say so when there was nothing
    followUp: # how long people were followed, with units
    sources: # one id a line, each a file in content-db/sources
numbers: # delete this line, or list counts out of 100 that may honestly be drawn
appliesTo: # who the evidence is about
notFor: # who and what it does not cover
harms: # one to five, each a text and its sources
  - text: # what went wrong, how often, in how many people
    sources: # one id a line; [] only where the text has no figure
costCaveat:
  text: # what it costs, with currency and year, and what a quoted price leaves out
  sources: # one id a line; [] only where the text has no figure
ethicsCaveat:
  text: # consent, hope, fairness or source of cells: what matters for this claim
  sources: # one id a line; [] only where the text has no figure
regulation: # one to five
  - region: # country or region
    status: # what the authority or guideline says there
    date: # when that was true, in quotes if it is only a year
    sources: # one id a line
askTheClinic: # two to four questions, each ending in ?
overstatements: # wordings of adverts that go beyond the evidence, or []
  - words: # lower case, one a line, in no other topic
    problem: # what is wrong with them, in one plain sentence
phrasings: # twenty or more real wordings of the claim, in no other topic
notPhrasings: # two or more sentences that must not match
  - text: # the sentence
    why: # why it is not this claim
openTrials: # trials that may settle it, or []
  - id: # registry number such as NCT04047628
    settles: # what it compares
    expected: # when results may come, and how that was seen
reviewed: # date the sources were last read, YYYY-MM-DD
nextReview: # date by which to read them again, YYYY-MM-DD
changelog:
  - date: # YYYY-MM-DD
    change: # First version.
`;

/** @returns the text of a new topic file. */
export const scaffold = (id: string): string => `id: ${id}\n${FIELDS}`;

/** Ids listed under "Retired ids" in the editorial guide, one a line as `- some-id`. */
export function retiredIds(guide: string): string[] {
  const list = guide.split(/^## Retired ids$/m)[1]?.split(/^## /m)[0] ?? '';
  return [...list.matchAll(/^- `?([a-z0-9-]+)`?/gm)].map(([, id]) => id ?? '');
}

/** @returns why the id cannot be used, in one line, or undefined when it can. */
export function refusal(
  id: string | undefined,
  existing: readonly string[],
  retired: readonly string[],
): string | undefined {
  if (id === undefined) return 'name the new topic: npm run new:topic -- some-id';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return `"${id}" is no topic id: use lower-case words joined by hyphens, such as some-id`;
  }
  if (existing.includes(id)) return `"${id}" exists: edit content-db/topics/${id}.yaml instead`;
  if (retired.includes(id)) return `"${id}" was retired and is never reused: choose another id`;
  return undefined;
}
