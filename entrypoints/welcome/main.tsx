import { mount } from '../../lib/ui/mount.tsx';
import './welcome.css';
import { Welcome } from './welcome.tsx';

void mount(Welcome, 'welcomeTitle');
