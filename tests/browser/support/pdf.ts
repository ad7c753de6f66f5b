/** Small PDFs made by hand, so that each kind of trouble is there on purpose. */

/** A PDF of the given pages of text lines; with `encrypt`, one that asks for a password. */
export function makePdf(pages: readonly (readonly string[])[], encrypt = false): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const [i, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    const text = lines.map((line, at) => drawn(line, 780 - 40 * at)).join('\n');
    add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
  }
  if (encrypt)
    add(`<< /Filter /Standard /V 1 /R 2 /O <${'28'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >>`);
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const secret = encrypt ? ` /Encrypt ${objects.length} 0 R /ID [<00><00>]` : '';
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${secret} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

/** A line that starts with `#` is set larger, as a heading. */
function drawn(line: string, y: number): string {
  const heading = line.startsWith('#');
  const size = heading ? 20 : 11;
  return `BT /F1 ${size} Tf 50 ${y} Td (${escaped(line.replace(/^# /, ''))}) Tj ET`;
}
