/** The agreed list of topics. Labelled pages and exports name these ids, so none may go missing. */
import { expect, test } from 'vitest';
import type { Topic } from '../../lib/evidence/schema.ts';
import { fitting, topicFiles } from './load.ts';

const AGREED: Record<Topic['group'], string[]> = {
  hsct: [
    'hsct-halts-disease',
    'hsct-improves-disability',
    'hsct-versus-drugs',
    'hsct-immune-reset',
    'hsct-eligibility',
    'hsct-progressive-ms',
    'hsct-mortality',
    'hsct-side-effects',
    'hsct-regimens',
    'hsct-availability',
  ],
  cells: [
    'msc-efficacy',
    'adipose-svf',
    'umbilical-cord-cells',
    'exosomes',
    'neural-stem-cells',
    'embryonic-fetal-ipsc',
    'remyelination',
    'cell-delivery-route',
    'cell-therapy-safety',
    'cell-dose-potency',
    'car-t-and-gene-editing',
  ],
  marketing: [
    'cure',
    'success-rate',
    'testimonial',
    'rapid-painless',
    'breakthrough-hype',
    'many-conditions',
    'regulatory-approval',
    'clinic-accreditation',
    'clinical-trial-status',
    'pay-to-participate',
    'stem-cell-tourism',
    'cost-price',
    'insurance-coverage',
    'informed-consent',
    'equitable-access',
    'cell-source-ethics',
  ],
  neighbours: [
    'other-conditions',
    'ms-drugs',
    'ms-diet-supplements',
    'ms-unproven-procedures',
    'natural-history',
  ],
};

const groupOf = new Map(fitting(topicFiles).map(({ value }) => [value.id, value.group]));

test.each(Object.entries(AGREED).flatMap(([group, ids]) => ids.map((id) => ({ id, group }))))(
  '$id is there, in group $group',
  ({ id, group }) => {
    expect(groupOf.get(id), `write content-db/topics/${id}.yaml with group: ${group}`).toBe(group);
  },
);

test('the agreed list holds 42 topics', () => {
  expect(new Set(Object.values(AGREED).flat()).size).toBe(42);
});
