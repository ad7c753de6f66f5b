import { type Tone, toneLabel } from './labels.ts';

/** The same line styles as the marks in the page, so that chip and underline are read as one. */
const LINES: Record<Tone, string> = {
  supported: 'M1 8 H23',
  'supported-for-some': 'M1 8 H7 M10 8 H15 M18 8 H23',
  mixed: 'M2 8 h.1 M8.5 8 h.1 M15 8 h.1 M21.5 8 h.1',
  unproven: 'M1 8 q2.75 -5 5.5 0 t5.5 0 t5.5 0 t5.5 0',
  contradicted: 'M1 6 H23 M1 10 H23',
  information: 'M2 8 h.1 M6 8 h.1 M10 8 h.1 M14 8 h.1 M18 8 h.1 M22 8 h.1',
  caution: 'M1 8 H23',
};

const WIDTHS: Partial<Record<Tone, number>> = { mixed: 3.5, caution: 1.25 };

/** A rating in words beside the line it is underlined with. */
export function ToneChip({ tone }: { tone: Tone }) {
  return (
    <span class="chip">
      <svg width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">
        <path
          d={LINES[tone]}
          fill="none"
          stroke={`var(--${tone})`}
          stroke-width={WIDTHS[tone] ?? 2}
          stroke-linecap="round"
        />
      </svg>
      {toneLabel(tone)}
    </span>
  );
}
