import '../marks.css';
import { startReader } from '../reader/reader.tsx';

/**
 * The made-up advert, read by the same reader as any page. Content scripts do not run inside an
 * extension's own pages, so the reader is started here.
 */
startReader(document);
