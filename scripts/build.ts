/** `npm run build [-- chrome|firefox]`: builds the extension into `.output/`, both without a name. */
import { buildExtension, type Target } from './setup/build.ts';

const [, , chosen] = process.argv;
const targets: Target[] =
  chosen === 'chrome' || chosen === 'firefox' ? [chosen] : ['chrome', 'firefox'];
for (const target of targets) console.log(await buildExtension(target));
