import { passageAt } from '../../lib/passages.ts';
import { LookUp } from '../../lib/ui/look-up/look-up.tsx';
import { mount } from '../../lib/ui/mount.tsx';
import { t } from '../../lib/ui/text.ts';

/** The look-up in a tab of its own, filled with what was selected in a page: /look-up.html#<key>. */
const passage = await passageAt(location.hash.slice(1));

const Page = () => (
  <main class="sheet">
    {passage?.picture && (
      <p role="status">{t(passage.text === '' ? 'pictureNone' : 'pictureText')}</p>
    )}
    <LookUp start={passage?.text ?? ''} pageTitle={passage?.title ?? ''} isTab />
  </main>
);

void mount(Page);
