import { actionsIn } from '../../../src/domain/assessment/actions';
import { placesOf } from '../../../src/domain/assessment/fixes';
import { assess } from '../../../src/domain/assess';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { RULE_IDS } from '../../../src/domain/assessment/ruleIds';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { EXAMPLES } from '../rules/examples';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

/** What can be done at the first place that a rule finds. */
function actions(rows: RegisterRows, rule: RuleId, cutoff = '2023-11-30') {
  const options = { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const assessment = assess(buildRegisters(rows), options);
  const found = assessment.findings.find((finding) => finding.rule === rule);
  const [place] = found === undefined ? [] : placesOf(found);
  return place === undefined ? [] : actionsIn(assessment)(rule, place);
}

it.each<[string, RegisterRows, RuleId, readonly string[]]>([
  [
    'write the day or the cause where the sheet has the columns',
    { plan: [{ number: '1', name: 'A', end: '2023-11-10', completed: '', notes: '' }] },
    'PLAN-VEN-01',
    [
      'Vaya a la celda E7.',
      'Escriba la fecha en que se concluyó en Fecha de cumplimiento (H7).',
      'Escriba la causa del retraso en Observaciones (L7).',
    ],
  ],
  [
    'add the column that the sheet lacks',
    { plan: [{ number: '1', name: 'A', end: '2023-11-10' }] },
    'PLAN-VEN-01',
    [
      'Vaya a la celda E7.',
      'Agregue la columna Fecha de cumplimiento y escriba la fecha en que se concluyó.',
      'Agregue la columna Observaciones y escriba la causa del retraso.',
    ],
  ],
  [
    'take a repair',
    { plan: [{ number: '1', name: 'A', end: '2 de noviembre' }] },
    'DATE-05',
    [
      'Vaya a la celda E7.',
      'Cambie «2 de noviembre» por 02/11/2023 en la celda E7.',
      'Escriba la fecha completa, con día, mes y año en la celda E7.',
    ],
  ],
  [
    'link an activity by its repair',
    { plan: [{ number: '1', name: 'Plan de seguridad', anexo13: '' }] },
    'A13-07',
    ['Vaya a la celda J7.', 'Anote «16 final» en Anexo 13 (J7).'],
  ],
  [
    'link or add what the plan lacks',
    {
      plan: [
        { number: '1', name: 'A', end: '2023-12-20' },
        { number: '2', name: 'B', end: '2023-08-20' },
      ],
    },
    'A13-02',
    ['Vincule en el panel la actividad que le corresponde, con «Vincular con…», o agregue una.'],
  ],
  [
    'write in the column Anexo 13 where the plan has one',
    {
      plan: [
        { number: '1', name: 'A', end: '2023-12-20', anexo13: '' },
        { number: '2', name: 'B', end: '2023-08-20' },
      ],
    },
    'A13-02',
    [
      'Anote el documento y la etapa en la columna Anexo 13 de la actividad que le corresponde, o agregue una.',
    ],
  ],
  [
    'add the row that a register lacks',
    {
      members: [
        { body: 'COTAPREP', name: 'A', appointed: '2023-10-01', departed: '2023-11-01' },
        ...['B', 'C', 'D'].map((name) => ({ body: 'COTAPREP', name, appointed: '2023-10-01' })),
      ],
    },
    'INT-03',
    [
      'Vaya a la celda F2.',
      'Agregue en la hoja de integrantes una fila con la persona sustituta, su alta y a quién sustituye.',
    ],
  ],
  [
    'write in the cell of another register',
    { agreements: [{ key: '', date: '2023-10-27', subject: 'A' }] },
    'ACU-01',
    ['Vaya a la celda A2.', 'Escriba la clave completa: siglas, órgano, número y año en la celda A2.'],
  ],
])('%s', (_, rows, rule, texts) => {
  expect(actions(rows, rule).map(({ text }) => text)).toEqual(texts);
});

it.each(RULE_IDS)('%s offers something to do, in sentences without codes', (rule) => {
  const { fails, cutoff } = EXAMPLES[rule];
  const found = actions(fails, rule, cutoff);
  for (const { text } of found) {
    expect(text).toMatch(/^\p{Lu}.+\.$/u);
    expect(text).not.toMatch(/[A-Z]{3}-|\d-(?:final|draft)/);
  }
  // An absence that no cell can mend is said by the finding alone.
  if (found.length === 0) expect(rule).toBe('PRO-01');
});
