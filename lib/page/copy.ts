/**
 * Copies text while a click is being answered. Pages without HTTPS have no clipboard interface
 * (https://w3c.github.io/clipboard-apis/#navigator-interface), and a page's permissions policy may
 * take it away; the older copy command still works there, for what the `copy` event is given.
 * @returns whether the text was copied.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    // The page neither changes nor learns what is copied from the card.
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return copied;
}
