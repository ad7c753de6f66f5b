/** `npm run store-pictures`: the pictures of the store listings, made from the built extension, into store/. */
import { writeFileSync } from 'node:fs';
import { PICTURES } from './gallery/store-pictures.ts';
import { buildExtension } from './setup/build.ts';

const extension = await buildExtension('chrome');
for (const { name, make } of PICTURES) {
  const path = `store/pictures/${name}.png`;
  writeFileSync(path, await make(extension));
  console.log(path);
}
