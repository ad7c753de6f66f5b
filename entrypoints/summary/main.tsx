import { useEffect, useState } from 'preact/hooks';
import { mount } from '../../lib/ui/mount.tsx';
import { Summary } from '../../lib/ui/summary.tsx';

const idFromAddress = () => decodeURIComponent(location.hash.slice(1));

/** One summary under an address of its own: /summary.html#<id>. */
function Page() {
  const [id, setId] = useState(idFromAddress());
  useEffect(() => {
    const follow = () => setId(idFromAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <main class="sheet">
      <Summary id={id} />
    </main>
  );
}

void mount(Page);
