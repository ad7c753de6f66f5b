import { render } from 'preact';
import '../../lib/ui/tokens.css';
import '../../lib/ui/evidence.css';
import '../../lib/ui/page.css';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('app');
if (root) render(<Welcome />, root);
