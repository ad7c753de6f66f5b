/** A block of text to its sentences, as offsets. */

export interface Span {
  start: number;
  end: number;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Shortenings whose full stop does not end a sentence even before a capital ("Dr. Burt").
 * Single initials ("J. Smith") are met by their own pattern below.
 */
const SHORTENED =
  /(?:^|[\s(["'“‘])(?:dr|prof|mr|mrs|st|e\.g|i\.e|eg|ie|approx|ca|cf|vs|fig|figs|no|nos|vol|ed|eds|resp|incl|dept|min|max|tel|ph|jr|sr|op|pp?|et al|al|u\.s|u\.k|t\.r|ph\.d|m\.d|b\.sc|m\.sc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;
/** The form of address, not the illness: "Ms. Jones", but "… cures MS. Jones …". */
const MS_ADDRESS = /(?:^|[\s("“])Ms\.$/;
const INITIAL = /(?:^|[\s(.])\p{Lu}\.$/u;
/** A list number alone ("1." or "2)") belongs to what follows. */
const LIST_NUMBER = /^\s*[([]?\d{1,3}[.)]\s*$/;
/** "No. It is not." ends a sentence; "no. 5" and "vs. 12" do not. */
const ANSWER = /(?:^|[\s"“])no\.$/i;
const STARTS_LOW = /^[\s"'“‘([]*[\p{Ll}\d,;]/u;
const STARTS_DIGIT = /^\s*\d/;
/** Longest tail looked at for a shortening; longer than any of them. */
const TAIL = 16;

/** "No.", "Yes!", "A. Sometimes." answer what follows and are read with it. */
const ANSWERS = /^\s*(?:[AQ][.:]\s*)?[\p{L}'’]+(?:[ ,]+[\p{L}'’]+)?[.!]\s*$/u;

/** True where the break between `before` and `after` is not the end of a sentence. */
function joined(before: string, after: string): boolean {
  const trimmed = before.trimEnd();
  if (LIST_NUMBER.test(before) || ANSWERS.test(before)) return /\S/.test(after);
  if (!/[.!?…]["'”’)\]]*$/.test(trimmed))
    return /\S/.test(after) && !/[\n\r\u2028\u2029]\s*$/.test(before);
  if (!trimmed.endsWith('.')) return STARTS_LOW.test(after) && !STARTS_DIGIT.test(after);
  const tail = trimmed.slice(-TAIL);
  if (ANSWER.test(tail)) return STARTS_DIGIT.test(after);
  return (
    SHORTENED.test(tail) ||
    MS_ADDRESS.test(tail) ||
    INITIAL.test(tail) ||
    (STARTS_LOW.test(after) && !STARTS_DIGIT.test(after))
  );
}

/**
 * A block that is surely one sentence, as most headings, items and short paragraphs are: no stop
 * before its end, no line break, no space to trim, nothing from scripts with stops of their own.
 */
const ONE = /^["-\-/->@-~][ "-\-/->@-~\u00c0-\u02af\u2013-\u201f]*["-\-/->@-~][.!?]?$/;

/** Longest stretch handed to the segmenter at once; keeps time linear on huge blocks. */
const STRETCH = 20_000;

/**
 * Sentences of one block in reading order, trimmed of white space; empty ones are left out.
 * @returns UTF-16 offsets into `text`, never overlapping.
 */
export function sentences(text: string): Span[] {
  if (ONE.test(text)) return [{ start: 0, end: text.length }];
  const spans: Span[] = [];
  for (let offset = 0; offset < text.length; offset += STRETCH) {
    splitStretch(text.slice(offset, offset + STRETCH), offset, spans);
  }
  return spans;
}

function splitStretch(text: string, offset: number, into: Span[]): void {
  let start = 0;
  let end = 0;
  const close = () => {
    const part = text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    const length = part.trim().length;
    if (length > 0)
      into.push({ start: offset + start + lead, end: offset + start + lead + length });
    start = end;
  };
  for (const { segment, index } of SEGMENTER.segment(text)) {
    // Only the last piece before the break decides; slicing it keeps the pass linear.
    if (end > start && !joined(text.slice(Math.max(start, end - 4 * TAIL), end), segment)) close();
    end = index + segment.length;
  }
  close();
}
