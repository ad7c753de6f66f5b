import { render } from 'preact';
import '../../lib/ui/tokens.css';
import '../../lib/ui/evidence.css';
import '../../lib/ui/page.css';
import './report.css';
import './print.css';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root) render(<App />, root);
