import { expect, test } from 'vitest';
import { sentences } from '../../../lib/claims/sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Dr. Burt treated them. All did well.', ['Dr. Burt treated them.', 'All did well.']],
  ['It costs 3.5 % more. Ask first.', ['It costs 3.5 % more.', 'Ask first.']],
  ['Drugs (e.g. Ocrevus) help. So do others.', ['Drugs (e.g. Ocrevus) help.', 'So do others.']],
  ['Ms. Jones has MS. She had HSCT.', ['Ms. Jones has MS.', 'She had HSCT.']],
  ['The U.S. FDA said no. Ask why.', ['The U.S. FDA said no.', 'Ask why.']],
  ['No. It is not a cure.', ['No. It is not a cure.']],
  ['HSCT halts MS. Others agree.', ['HSCT halts MS.', 'Others agree.']],
  ['Is it safe? Yes. Very.', ['Is it safe?', 'Yes. Very.']],
  ['1. Harvest the cells. 2. Freeze them.', ['1. Harvest the cells.', '2. Freeze them.']],
  ['about approx. 5,000 USD', ['about approx. 5,000 USD']],
  ['   ', []],
  ['', []],
  ['first line\nsecond line', ['first line', 'second line']],
])('%j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});
