import type { Part } from './text.ts';

/** Words of ours with English ones among them, each read in its own language. */
export function Parts({ of }: { of: readonly Part[] }) {
  return (
    <>
      {of.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={i} lang="en">
            {part.english}
          </span>
        ),
      )}
    </>
  );
}
