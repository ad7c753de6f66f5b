import { expect, test } from 'vitest';
import { createDetector, type Page } from '../../../lib/claims/index.ts';
import { createOverstated } from '../../../lib/claims/overstated.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';

const knowledge = loadKnowledge();
const detector = createDetector(knowledge);
const overstated = createOverstated(knowledge.topics);

/** A page of an invented clinic with as many lines as `extra` adds. */
function advert(...extra: string[]): Page {
  const lines = [
    'Stem cell therapy for multiple sclerosis at our clinic.',
    'Our mesenchymal stem cells reverse MS and repair damaged myelin.',
    'Patients with MS walk better after our stem cell treatment.',
    'Nine of ten of our MS patients improved within three months.',
    'The procedure is painless and you go home the same day.',
    'Our doctors use the most advanced stem cell technology in the world.',
    'The cells find the damaged places in the brain by themselves.',
    'Our stem cells restore energy, balance and bladder control in MS.',
    'Book your visit with our friendly team.',
  ];
  return {
    title: 'Stem cell therapy for MS',
    blocks: [...lines, ...extra].map((text) => ({
      text,
      role: 'text' as const,
      headings: ['Stem cell therapy for MS'],
    })),
  };
}

test('a page that promotes and stays silent is told what it leaves out', () => {
  const { omissions } = detector.read(advert());
  expect(omissions).toEqual(expect.arrayContaining(['risks', 'price', 'regulation']));
});

test('what a page does mention is not called left out', () => {
  const { omissions } = detector.read(
    advert(
      'Risks include infection, bleeding and blood clots.',
      'The whole treatment costs 18,000 USD.',
      'The treatment is not approved by the FDA.',
    ),
  );
  for (const mentioned of ['risks', 'price', 'regulation'])
    expect(omissions).not.toContain(mentioned);
});

test('a page that promotes nothing is told nothing', () => {
  const page = {
    title: 'Soup',
    blocks: [{ text: 'A recipe for soup.', role: 'text' as const, headings: [] }],
  };
  expect(detector.read(page)).toMatchObject({ aboutSubject: false, claims: [], omissions: [] });
});

test('overstated wordings are found as they stand, whole words only', () => {
  const topic = knowledge.topics.find(({ overstatements }) => overstatements.length > 0);
  const words = topic?.overstatements[0]?.words[0] ?? '';
  const shouted = words.toUpperCase();
  expect(overstated(`It ${shouted}!`, [topic?.id ?? ''])).toContainEqual({
    id: topic?.id,
    words: shouted,
  });
  expect(overstated(`x${words}x`, [topic?.id ?? ''])).toEqual([]);
});

test('only promises are called overstated', () => {
  const { claims } = detector.read(advert('There is no proof that stem cells cure MS.'));
  for (const { stance, overstated: found } of claims)
    if (stance !== 'promotes') expect(found).toEqual([]);
});

test('a clinic’s own rate is told to be of cells or of a transplant by the page around it', () => {
  const rate = 'Nine of ten of our MS patients improved within three months.';
  const about = (page: Page) =>
    detector.read(page).claims.find(({ text }) => text === rate)?.ofTransplant;
  const blocks = [
    'AHSCT for multiple sclerosis at our hospital.',
    'After the transplant the immune system is rebooted and attacks no more.',
    'HSCT halts relapsing MS in most patients.',
    'Chemotherapy removes the immune cells that cause MS before your stem cells are returned.',
    'Deaths after HSCT for MS have become rare.',
    'Eight in ten patients need no MS drugs after HSCT.',
    rate,
    'Infections and infertility are risks of the chemotherapy.',
  ].map((text) => ({ text, role: 'text' as const, headings: ['Our results in MS'] }));
  expect(about(advert())).toBe(false);
  expect(about({ title: 'AHSCT for MS', blocks })).toBe(true);
});
