import chevron from 'bootstrap-icons/icons/chevron-down.svg?raw';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** A caveat whose beginning always shows; the whole opens on demand. */
export function CaveatBox({
  icon,
  title,
  text,
  children,
}: {
  icon: string;
  title: string;
  text: string;
  /** What follows the text when opened, e.g. its sources. */
  children: ComponentChildren;
}) {
  return (
    <details class="box">
      <summary>
        <h3>
          <Icon svg={icon} />
          {title}
          <Icon svg={chevron} />
        </h3>
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
