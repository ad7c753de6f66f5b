import type { ComponentChildren } from 'preact';

/** A caveat whose beginning always shows; the whole opens on demand. */
export function CaveatBox({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  /** What follows the text when opened, e.g. its sources. */
  children: ComponentChildren;
}) {
  return (
    <details class="box">
      <summary>
        <h3>{title}</h3>
        <p class="begin" lang="en">
          {text}
        </p>
      </summary>
      <p lang="en">
        {text}
        {children}
      </p>
    </details>
  );
}
