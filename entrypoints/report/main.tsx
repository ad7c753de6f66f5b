import { mount } from '../../lib/ui/mount.tsx';
import './report.css';
import './print.css';
import { App } from './app.tsx';

void mount(App, 'reportTitle');
