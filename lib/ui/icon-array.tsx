import type { ComponentChildren } from 'preact';
import type { Topic } from '../evidence/schema.ts';
import { formatNumber, t } from './text.ts';

type Numbers = NonNullable<Topic['numbers']>[number];

/**
 * Natural frequencies as dots, each group with the same numbers in words for screen readers.
 * One dot stands for one person in 100 (or for ten in 1,000, since 1,000 dots cannot be counted).
 */
export function IconArray({
  numbers,
  children,
}: {
  numbers: Numbers;
  /** Where the numbers come from. */
  children: ComponentChildren;
}) {
  return (
    <figure>
      <h3 lang="en">{numbers.label}</h3>
      {numbers.groups.map((group) => (
        <div key={group.label}>
          <p>
            <span lang="en">{group.label}</span>:{' '}
            {t('arrayCount', group.count, formatNumber(numbers.outOf))}
            {group.interval && <span class="soft"> ({t('arrayRange', ...group.interval)})</span>}
          </p>
          {numbers.outOf === 100 && (
            <div class="array" aria-hidden="true">
              {Array.from({ length: 100 }, (_, i) => (
                <i key={i} class={i < group.count ? 'on' : ''} />
              ))}
            </div>
          )}
        </div>
      ))}
      <figcaption class="soft" lang="en">
        {numbers.note}
        {children}
      </figcaption>
    </figure>
  );
}
