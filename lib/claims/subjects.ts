/**
 * Which concepts each topic is about: the treatment it names, and what it says of it.
 * The ranker reads these, so that a topic with few examples is judged like its neighbours.
 */
export interface Subject {
  treatment: readonly string[];
  aspect: readonly string[];
}

const HSCT = ['hsct', 'transplant', 'chemotherapy', 'regimen', 'isolation', 'mobilisation'];
const CELLS = ['stem-cell', 'mesenchymal', 'adipose', 'cord', 'exosome', 'neural-cell'];
const ANY: readonly string[] = [];

export const SUBJECTS: Readonly<Record<string, Subject>> = {
  'hsct-halts-disease': { treatment: HSCT, aspect: ['halt', 'neda', 'relapse', 'lesion'] },
  'hsct-improves-disability': {
    treatment: HSCT,
    aspect: ['improve', 'function', 'disability-scale', 'quality-of-life', 'symptom'],
  },
  'hsct-versus-drugs': {
    treatment: HSCT,
    aspect: ['compare', 'drug', 'drug-name', 'no-drugs-after'],
  },
  'hsct-immune-reset': { treatment: HSCT, aspect: ['reset', 'immune'] },
  'hsct-eligibility': { treatment: HSCT, aspect: ['eligibility', 'ms-relapsing', 'compulsion'] },
  'hsct-progressive-ms': { treatment: HSCT, aspect: ['ms-progressive', 'all-types'] },
  'hsct-mortality': { treatment: HSCT, aspect: ['death', 'safe'] },
  'hsct-side-effects': { treatment: HSCT, aspect: ['harm', 'isolation', 'cancer'] },
  'hsct-regimens': { treatment: HSCT, aspect: ['regimen'] },
  'hsct-availability': { treatment: HSCT, aspect: ['availability', 'access'] },
  'msc-efficacy': {
    treatment: ['mesenchymal', 'stem-cell'],
    aspect: ['improve', 'symptom', 'function', 'halt', 'immune'],
  },
  'adipose-svf': { treatment: ['adipose'], aspect: ['adipose'] },
  'umbilical-cord-cells': { treatment: ['cord'], aspect: ['cord', 'allogeneic'] },
  exosomes: { treatment: ['exosome'], aspect: ['exosome'] },
  'neural-stem-cells': { treatment: ['neural-cell'], aspect: ['neural-cell'] },
  'embryonic-fetal-ipsc': { treatment: ['embryonic', 'ipsc'], aspect: ['embryonic', 'ipsc'] },
  remyelination: { treatment: CELLS, aspect: ['myelin', 'repair', 'nervous-system'] },
  'cell-delivery-route': { treatment: CELLS, aspect: ['delivery'] },
  'cell-therapy-safety': { treatment: CELLS, aspect: ['safe', 'harm', 'autologous', 'cancer'] },
  'cell-dose-potency': { treatment: CELLS, aspect: ['dose'] },
  'car-t-and-gene-editing': { treatment: ['car-t'], aspect: ['car-t'] },
  cure: { treatment: ANY, aspect: ['cure'] },
  'success-rate': { treatment: ANY, aspect: ['success-rate', 'quantity', 'first-plural'] },
  testimonial: { treatment: ANY, aspect: ['testimony', 'person', 'story-event', 'home-life'] },
  'rapid-painless': { treatment: ANY, aspect: ['quick'] },
  'breakthrough-hype': { treatment: ANY, aspect: ['hype'] },
  'many-conditions': { treatment: CELLS, aspect: ['many', 'other-neuro', 'other-disease'] },
  'regulatory-approval': { treatment: ANY, aspect: ['regulation', 'regulator', 'court'] },
  'clinic-accreditation': { treatment: ANY, aspect: ['accreditation', 'medical-staff'] },
  'clinical-trial-status': { treatment: ANY, aspect: ['trial', 'method-words', 'no-proof'] },
  'pay-to-participate': { treatment: ANY, aspect: ['pay-to-join', 'trial', 'price'] },
  'stem-cell-tourism': { treatment: ANY, aspect: ['travel', 'tourism-harm'] },
  'cost-price': { treatment: ANY, aspect: ['price', 'currency'] },
  'insurance-coverage': { treatment: ANY, aspect: ['insurance'] },
  'informed-consent': { treatment: ANY, aspect: ['consent', 'question-to-ask'] },
  'equitable-access': { treatment: ANY, aspect: ['access'] },
  'cell-source-ethics': { treatment: ['embryonic', 'cord', 'stem-cell'], aspect: ['ethics'] },
  'other-conditions': { treatment: CELLS, aspect: ['other-neuro', 'other-disease', 'cancer'] },
  'ms-drugs': { treatment: ['drug', 'drug-name'], aspect: ['drug', 'drug-name', 'symptom-mask'] },
  'ms-diet-supplements': { treatment: ['diet'], aspect: ['diet'] },
  'ms-unproven-procedures': { treatment: ['procedure-unproven'], aspect: ['procedure-unproven'] },
  'natural-history': { treatment: ANY, aspect: ['autoimmune-course', 'haste'] },
};

/** Cells that are sold under names close to a blood stem-cell transplant's. */
export const OTHER_CELLS = [
  'mesenchymal',
  'adipose',
  'cord',
  'exosome',
  'neural-cell',
  'embryonic',
  'ipsc',
  'car-t',
] as const;

/** Treatments a page can be about, to see which one rules it. */
export const TREATMENTS = [
  'hsct',
  ...OTHER_CELLS,
  'stem-cell',
  'drug-name',
  'diet',
  'procedure-unproven',
] as const;
