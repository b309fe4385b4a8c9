import { NAME_COMMENTS } from '../../../src/workbook/highlight/nameComments';
import { isOwnName, isReservedName } from '../../../src/workbook/highlight/ownNames';
import { isHighlighted, listPartName } from '../../../src/workbook/highlight/highlightNames';
import { sheetOf, workbookOf } from '../../support/snapshot';

describe('isReservedName', () => {
  it.each([
    ['PREP_FechaCorte', true],
    ['prep_fechacorte', true],
    ['PREP_Plan', true],
    ['PREP_Fechas_2', true],
    ['PREP_FechaCorte_2', false],
    ['PREP_FilaTermino', true],
    ['PREP_FilaAbierta_2', true],
    ['PREP_Fechas_', false],
    ['PREP_Fechas_02', false],
    ['PREP_Simulacro', false],
    ['Mi_PREP_Plan', false],
  ])('%s: %s', (name, own) => {
    expect(isReservedName(name)).toBe(own);
  });

  it('knows every part of a list', () => {
    expect([1, 2, 30].map((part) => isReservedName(listPartName('PREP_Terminos', part)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

it.each([
  ['PREP_Plan', 'Seguimiento PREP: filas resaltadas.', true],
  ['PREP_Plan', '', false],
  ['PREP_Plan', 'Filas de Seguimiento PREP:', false],
  ['PREP_Simulacro', 'Seguimiento PREP: filas resaltadas.', false],
])('the name %s with the comment «%s» is ours: %s', (name, comment, own) => {
  expect(isOwnName(name, comment)).toBe(own);
});

it.each(Object.entries(NAME_COMMENTS))(
  'the name %s is ours by the comment that we give it',
  (name, comment) => {
    expect(isOwnName(name, comment)).toBe(true);
  },
);

const AREA = { row: 1, column: 1, rows: 1, columns: 1 };
const NAMES = [{ name: 'PREP_Plan', formula: '=1' }];
const BARE = workbookOf(sheetOf('Plan', [['x']]));

it.each([
  ['nothing of ours', BARE, false],
  ['our names', { ...BARE, ownNames: NAMES }, true],
  [
    'our names, whose rules Excel does not tell',
    { ...BARE, ownNames: NAMES, isHighlightUnread: true } as const,
    false,
  ],
  [
    'a rule of ours without names',
    workbookOf(sheetOf('Plan', [['x']], { ownFormats: [{ id: '1', formula: '', area: AREA }] })),
    true,
  ],
])('a workbook with %s is highlighted: %#', (_, snapshot, expected) => {
  expect(isHighlighted(snapshot)).toBe(expected);
});
