/** Letters that are written from right to left; which one stands for which does not matter. */
const LETTERS = 'אבגדהוזחטיכלמנסעפצקרשת';

/** Half again as long, as some languages are. */
const LONGER = 1.5;

function mirrored(message: string): string {
  const turned = message.replace(/%s|\p{L}/gu, (letter) =>
    letter === '%s' ? letter : (LETTERS[letter.charCodeAt(0) % LETTERS.length] ?? ''),
  );
  const words = turned
    .replace(/\$\d|%s/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const more = words.slice(0, Math.floor(words.length * (LONGER - 1)));
  return [turned, ...more].join(' ');
}

/**
 * English as a made-up language that runs from right to left and takes more room, for tests of
 * the layout. Never in what ships: only `build -- mirror` uses it.
 */
export function mirror(messages: Record<string, { message: string }>) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [
      key,
      { message: key === 'languageDirection' ? 'rtl' : mirrored(message) },
    ]),
  );
}
