import chevron from 'bootstrap-icons/icons/chevron-down.svg?raw';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface Props {
  icon: string;
  title: string;
  children: ComponentChildren;
}

/** A part of a summary or card that opens on demand. */
export function Section({ icon, title, children }: Props) {
  return (
    <details class="section">
      <summary>
        <Icon svg={icon} />
        {title}
        <Icon svg={chevron} />
      </summary>
      {children}
    </details>
  );
}
