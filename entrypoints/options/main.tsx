import { mount } from '../../lib/ui/mount.tsx';
import './options.css';
import { Options } from './options.tsx';

void mount(Options, 'optionsTitle');
