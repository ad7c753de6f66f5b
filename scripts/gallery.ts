/** `npm run gallery [-- words]`: pictures of every view, or of those named so, into docs/gallery/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { GALLERY } from './gallery/shots.ts';
import { take } from './gallery/take.ts';
import { buildExtension } from './setup/build.ts';

const OUT = 'docs/gallery';

const extension = await buildExtension('chrome');
mkdirSync(OUT, { recursive: true });
const [, , wanted = ''] = process.argv;
for (const shot of GALLERY.filter(({ name }) => name.includes(wanted))) {
  const path = `${OUT}/${shot.name}.png`;
  writeFileSync(path, await take(shot, extension));
  console.log(path);
}
