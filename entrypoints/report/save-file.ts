/** Hands a text to the browser as a download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Firefox starts the download after this turn, and needs the address until then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
