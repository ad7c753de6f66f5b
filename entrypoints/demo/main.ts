import '../marks.css';
import { startReader } from '../reader/reader.tsx';
import advert from './advert.html?raw';

/**
 * The made-up advert, read by the same reader as any page. Content scripts do not run inside an
 * extension's own pages, so the reader is started here.
 */
const page = new DOMParser().parseFromString(advert, 'text/html');
document.title = page.title;
document.head.append(...page.head.querySelectorAll('style'));
document.body.replaceChildren(...page.body.children);
startReader(document);
