/** What a page says of itself: author, dates, language. Nothing is guessed. */
import type { PageFacts } from './schema.ts';

/** Far more than any honest name or date. */
const LONGEST = 200;

const tidy = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || null;

/** First `content` or text among elements that match, in the order of the selectors. */
function first(document: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const found = tidy(
      element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent,
    );
    if (found) return found;
  }
  return null;
}

const AUTHOR = [
  'meta[name="author" i]',
  'meta[name="citation_author" i]',
  'meta[name="dc.creator" i]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
];
const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[name="citation_publication_date" i]',
  'meta[name="dc.date" i]',
  'meta[name="date" i]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
];
const MODIFIED = [
  'meta[property="article:modified_time"]',
  'meta[property="og:updated_time"]',
  'meta[name="last-modified" i]',
  '[itemprop="dateModified"]',
];

type Json = { [key: string]: unknown };

/** Every object in the page's JSON-LD, those inside lists and graphs too. */
function* linkedData(document: Document): Generator<Json> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    for (const each of [data].flat()) {
      if (!isObject(each)) continue;
      yield each;
      for (const inner of [each['@graph'] ?? []].flat()) if (isObject(inner)) yield inner;
    }
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function fromLinkedData(document: Document, key: string): string | null {
  for (const data of linkedData(document)) {
    const [value] = [data[key] ?? []].flat();
    const name = isObject(value) ? value['name'] : value;
    if (typeof name === 'string' && tidy(name)) return tidy(name);
  }
  return null;
}

/** A web address without the part after `#`, or null for anything else. */
function webAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The address a saved copy was taken from: browsers note it in a comment, sites in a link. */
export function savedFrom(document: Document, html: string): string | null {
  const comment = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1];
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const graph = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return webAddress(comment) ?? webAddress(link) ?? webAddress(graph);
}

/** @param url the address it was read at, or null where there is none. */
export function factsOf(document: Document, url: string | null): PageFacts {
  return {
    title: tidy(document.title) ?? '',
    url: webAddress(url),
    author: fromLinkedData(document, 'author') ?? first(document, AUTHOR),
    published: fromLinkedData(document, 'datePublished') ?? first(document, PUBLISHED),
    modified: fromLinkedData(document, 'dateModified') ?? first(document, MODIFIED),
    language: tidy(document.documentElement.getAttribute('lang')),
    site: first(document, ['meta[property="og:site_name"]']),
  };
}
