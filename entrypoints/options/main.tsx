import { render } from 'preact';
import '../../lib/ui/tokens.css';
import '../../lib/ui/evidence.css';
import '../../lib/ui/page.css';
import { Options } from './options.tsx';

const root = document.getElementById('app');
if (root) render(<Options />, root);
