import type { LeftRepair } from '../../../src/app/repairs';
import { REPAIR_TEXTS } from '../../../src/taskpane/repairs/repairTexts';

const left = (row: number, reason: LeftRepair['reason']): LeftRepair => ({
  fix: {
    kind: 'date',
    cell: { sheet: 'Plan', row, column: 5 },
    before: '',
    after: '',
  } as unknown as LeftRepair['fix'],
  reason,
});
const CHANGED = 'la celda, o lo que se revisa con ella, cambió después de la revisión; valide de nuevo.';

it.each<[string, readonly LeftRepair[], string]>([
  ['none', [], ''],
  [
    'a few, each with its cell',
    [left(4, 'changed'), left(5, 'changed')],
    `No se corrigió Plan!E4: ${CHANGED} No se corrigió Plan!E5: ${CHANGED}`,
  ],
  [
    'many, once for each reason',
    [...[4, 5, 6, 7, 8].map((row) => left(row, 'changed')), left(9, 'formula')],
    `No se corrigieron 5 celdas: ${CHANGED} No se corrigió Plan!E9: la celda tiene una fórmula; corrija el dato de donde viene.`,
  ],
])('what was not corrected is told with its reason: %s', (_, all, expected) => {
  expect(REPAIR_TEXTS.outcome.notRepaired(all)).toBe(expected);
});
