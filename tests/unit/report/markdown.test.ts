import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { claimMarkdown, escapeMarkdown, toMarkdown } from '../../../lib/report/markdown.ts';
import { fixedReport } from './support.ts';

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });

/** What a reader of the rendered text sees. */
const seen = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '**bold** _it_ `code` ~~no~~ [a](javascript:b) ![c](d)',
  '&lt;b&gt; &amp; &#60; AT&T',
  '# not a heading',
  '- not a list',
  '+ nor this',
  '12. nor a numbered one',
  '3) nor this',
  'see https://evil.example/x and www.evil.example or a@evil.example',
  '| a | b |',
  '> deeper',
  'costs $5 and $6',
  'a\\b \\< c',
  '=====',
])('%s is quoted as it stands', (text) => {
  const html = markdown.render(`> ${escapeMarkdown(text)}`);
  expect(seen(html)).toBe(text);
  expect(html.replace(/<\/?(blockquote|p)>/g, '')).not.toMatch(/<[a-z]/);
});

test('evidence is given once and pointed to afterwards, but copied whole', () => {
  const report = fixedReport();
  const text = toMarkdown(report);
  expect(text.match(/12 of 100 people improved/g)).toHaveLength(3);
  expect(text).toContain('Its evidence stands under claim 1.');
  expect(claimMarkdown(report, 1)).toContain('12 of 100 people improved');
});

test('dismissed claims and notes are marked so', () => {
  const report = fixedReport();
  const [first] = report.claims;
  if (first) Object.assign(first, { dismissed: true, note: 'Asked the <author>' });
  const text = toMarkdown(report);
  expect(text).toContain('### Claim 1 (dismissed: not a match)');
  expect(text).toContain('**Note:** Asked the \\<author\\>');
  expect(text).toContain('1 was dismissed by the reader.');
});
