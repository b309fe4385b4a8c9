import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { actionsIn } from '../../../src/domain/assessment/actions';
import { COLUMNS, planHeadings, withHeadings } from '../../../src/domain/registers/planHeadings';
import type { Registers } from '../../../src/domain/registers/records';
import { registerOf } from '../../../src/domain/registers/records';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const HEADINGS = { completed: 'Fecha real', sentToIne: 'Acuse', notes: 'Comentarios', status: 'Estado' };

function withOwnHeadings(registers: Registers): Registers {
  const [part] = registers.plan?.parts ?? [];
  return part === undefined
    ? registers
    : { ...registers, plan: registerOf([{ ...part, headings: HEADINGS }]) };
}

const registers = withOwnHeadings(
  buildRegisters({
    plan: [
      { number: '6', name: 'A', anexo13: '4 final', completed: '2023-10-27', sentToIne: '', notes: '' },
      { number: '7', name: 'B', end: '2023-11-10', completed: '', notes: '' },
    ],
  }),
);

it.each([
  ['its own words in quotation marks', 'sentToIne', '«Acuse»'],
  ['the usual word without them', 'status', 'Estado'],
  ['the usual word where the plan has no such column', 'area', 'Área responsable'],
] as const)('a column is called by %s', (_, field, name) => {
  expect(planHeadings(registers.plan)[field]).toBe(name);
});

it.each([
  ['', 'Remitido al INE'],
  ['x'.repeat(41), 'Remitido al INE'],
  [' Acuse\nINE ', '«Acuse INE»'],
])('a heading «%s» is told as %s', (heading, name) => {
  const [part] = registers.plan?.parts ?? [];
  const plan = part && registerOf([{ ...part, headings: { sentToIne: heading } }]);
  expect(planHeadings(plan ?? null).sentToIne).toBe(name);
});

it('a sentence has the names in place of the marks', () => {
  expect(withHeadings(`En ${COLUMNS.notes} y ${COLUMNS.area}.`, planHeadings(registers.plan))).toBe(
    'En «Comentarios» y Área responsable.',
  );
});

it('findings and what can be done about them name the columns of the workbook', () => {
  const assessment = assess(registers, {
    cutoff: day('2023-11-30'),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
  const found = (rule: string) => assessment.findings.find((finding) => finding.rule === rule);
  expect(found('A13-04')?.message).toMatch(/Remítalo y anote la fecha en «Acuse»\./);
  const late = found('PLAN-VEN-01');
  expect(late && actionsIn(assessment)('PLAN-VEN-01', late).map(({ text }) => text)).toEqual([
    'Vaya a la celda E8.',
    'Escriba la fecha en que se concluyó en «Fecha real» (H8).',
    'Escriba la causa del retraso en «Comentarios» (L8).',
  ]);
});
