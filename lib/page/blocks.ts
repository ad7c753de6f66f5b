import { withoutLookAlikes } from './disguise.ts';
import { INVISIBLE } from './invisible.ts';
import { headingLevel, type PageRole, roleOf } from './roles.ts';
import type { StyleOf } from './style.ts';
import { type OnShadow, walkText } from './walk.ts';

/** One piece of block text copied from one text node, letter for letter. */
interface Piece {
  /** Where it starts in the block's text. */
  start: number;
  node: Text;
  /** Where it starts in the node's data. */
  offset: number;
}

/** A block as `lib/claims` reads it, with the way back to the page. */
export interface PageBlock {
  text: string;
  role: PageRole;
  headings: readonly string[];
  /** The element whose box holds the text. */
  element: Element;
  pieces: readonly Piece[];
}

/**
 * One run of text shown as it is written (words joined by single spaces), or white space that the
 * browser folds. What matches neither is shown as nothing. `\s` holds the byte-order mark, which
 * is no white space to a reader.
 */
const SEEN = `[^\\s${INVISIBLE}]+`;
const RUN_OR_SPACE = new RegExp(`${SEEN}(?: ${SEEN})*|[^\\S\\uFEFF]+`, 'g');

/** Collects the text of one block, white space folded as the browser folds it. */
class BlockText {
  text = '';
  pieces: Piece[] = [];
  private breaks = 0;

  add(node: Text, preformatted: boolean): void {
    for (const { 0: run, index } of node.data.matchAll(RUN_OR_SPACE)) {
      if (run.trim() !== '') this.append(run, node, index);
      else if (preformatted && run.includes('\n')) this.append('\n', node, index);
      else if (this.text !== '' && !/\s$/.test(this.text)) this.append(' ', node, index);
    }
  }

  private append(run: string, node: Text, offset: number): void {
    if (this.breaks > 0 && this.text !== '' && run.trim() !== '') {
      this.text = this.text.trimEnd() + this.breakBefore(run);
      this.breaks = 0;
    }
    this.pieces.push({ start: this.text.length, node, offset });
    this.text += withoutLookAlikes(run);
  }

  /** One break before a small letter only folds a sentence; all others end a line. */
  private breakBefore(run: string): string {
    return this.breaks === 1 && /^\p{Ll}/u.test(run) ? ' ' : '\n';
  }

  /** A line break; what it means shows when the next text is known. */
  lineBreak(): void {
    this.breaks++;
  }
}

/** Keeps the headings that stand above the place being read. */
class HeadingPath {
  private readonly path: { level: number; text: string }[] = [];

  /** The headings above a block; a heading of `level` stands under higher ones only. */
  above(level: number): string[] {
    while (level > 0 && (this.path.at(-1)?.level ?? 0) >= level) this.path.pop();
    return this.path.map(({ text }) => text);
  }

  enter(level: number, text: string): void {
    this.path.push({ level, text });
  }
}

/**
 * Reads the visible text under `root` into blocks, in reading order.
 * A generator: yields each block as it is complete, or `null` where the caller may pause.
 */
export function* readBlocks(
  root: Element,
  styleOf: StyleOf,
  onShadow?: OnShadow,
): Generator<PageBlock | null> {
  const headings = new HeadingPath();
  let current: { element: Element; content: BlockText } | undefined;
  const finish = (): PageBlock | undefined => {
    if (!current) return undefined;
    const { element, content } = current;
    current = undefined;
    const text = content.text.trimEnd();
    if (text === '') return undefined;
    const level = headingLevel(element);
    const block = {
      text,
      role: roleOf(element),
      headings: headings.above(level),
      element,
      pieces: content.pieces,
    };
    if (level > 0) headings.enter(level, text);
    return block;
  };
  for (const step of walkText(root, styleOf, onShadow)) {
    if (step.kind === 'break') current?.content.lineBreak();
    else if (step.kind === 'boundary') yield finish() ?? null;
    else {
      if (current && current.element !== step.block) yield finish() ?? null;
      current ??= { element: step.block, content: new BlockText() };
      current.content.add(step.node, step.style.preformatted);
    }
  }
  yield finish() ?? null;
}
