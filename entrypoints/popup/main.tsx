import { mount } from '../../lib/ui/mount.tsx';
import './popup.css';
import { App } from './app.tsx';

void mount(App);
