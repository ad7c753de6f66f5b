/** `npm run build [-- chrome|firefox|mirror]`: builds the extension into `.output/`; without a name, what ships. */
import { buildExtension, type Target } from './setup/build.ts';

const TARGETS: readonly Target[] = ['chrome', 'firefox', 'mirror'];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(TARGETS as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`There is no build “${unknown[0]}”; there are ${TARGETS.join(', ')}.`);
  process.exit(1);
}
const wanted = chosen.length > 0 ? (chosen as Target[]) : (['chrome', 'firefox'] as const);
for (const target of wanted) console.log(await buildExtension(target));
