import { useEffect, useState } from 'preact/hooks';
import { mount } from '../../lib/ui/mount.tsx';
import { Summary } from '../../lib/ui/summary.tsx';
import { QuestionSheet } from './question-sheet.tsx';

const fromAddress = () => decodeURIComponent(location.hash.slice(1)).split('/');

/** One summary under an address of its own, #<id>, or the questions in it to print, #<id>/questions. */
function Page() {
  const [[id = '', part], setAddress] = useState(fromAddress());
  useEffect(() => {
    const follow = () => setAddress(fromAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <main class="sheet">
      {part === 'questions' ? <QuestionSheet id={id} /> : <Summary id={id} />}
    </main>
  );
}

void mount(Page);
