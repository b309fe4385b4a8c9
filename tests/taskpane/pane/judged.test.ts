import { ruleSetFor } from '../../../src/domain/anexo13/ruleSets';
import { assess } from '../../../src/domain/assess';
import type { Assessment, Finding } from '../../../src/domain/assessment/assessment';
import type { Question } from '../../../src/domain/registers/question';
import type { Registers } from '../../../src/domain/registers/records';
import { differenceInWords } from '../../../src/taskpane/pane/judged';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { PlanRow } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

interface Judged {
  readonly registers: Registers;
  readonly assessment: Assessment;
}

const judged = (registers: Registers): Judged => ({
  registers,
  assessment: assess(registers, {
    cutoff: day('2023-11-30'),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSetFor(day(ELECTION_DAY)),
  }),
});

/** Nothing is asked of it. */
const registers = buildRegisters({});

/** Findings by their subject: «!» is one that a person ignores, «+» one that another tells. One without a subject is known by its cell. */
const assessed = (...subjects: readonly string[]): Assessment => {
  const finding = (subject: string): Finding =>
    ({
      rule: subject.startsWith('sesión') ? 'SES-03' : 'PLAN-VEN-01',
      register: 'plan',
      subject,
      cell: { sheet: 'Plan', row: 2, column: 5 },
      places: [],
    }) as unknown as Finding;
  return {
    activities: [],
    deliveries: [],
    findings: subjects.filter((subject) => !/^[!+]/.test(subject)).map(finding),
    implied: subjects
      .filter((subject) => subject.startsWith('+'))
      .map((subject) => finding(subject.slice(1))),
    ignored: subjects
      .filter((subject) => subject.startsWith('!'))
      .map((subject) => ({ finding: finding(subject.slice(1)) })),
  } as unknown as Assessment;
};

it.each<[readonly string[] | null, readonly string[], boolean, string | null]>([
  [null, ['1'], false, null],
  [['1'], ['1'], false, null],
  [['1'], ['1'], true, null],
  [['1'], [], false, 'Se resolvió 1 hallazgo.'],
  [['1', '2'], [], false, 'Se resolvieron 2 hallazgos.'],
  [[], ['1'], false, 'Hay 1 hallazgo nuevo: «Actividad vencida».'],
  [['1'], ['1', '1'], false, 'Hay 1 hallazgo nuevo: «Actividad vencida».'],
  [
    ['1'],
    ['2', 'sesión 3'],
    true,
    'Otra persona cambió el libro. Se resolvió 1 hallazgo. Hay 2 hallazgos nuevos.',
  ],
  // What a person ignores is not resolved, and is not new when it is looked at again.
  [['1'], ['!1'], false, null],
  [['!1'], ['1'], false, null],
  [['!1'], [], false, null],
  // What another finding tells now is not resolved; what was told with another is new once it is told by itself.
  [['1'], ['+1'], false, '1 hallazgo se pide ahora junto con otro.'],
  [
    ['1', '2', '3'],
    ['+1', '+3'],
    false,
    'Se resolvió 1 hallazgo. 2 hallazgos se piden ahora junto con otros.',
  ],
  [
    ['1'],
    ['+1', 'sesión 3'],
    false,
    '1 hallazgo se pide ahora junto con otro. Hay 1 hallazgo nuevo: «Celebrada después del corte».',
  ],
  [['+1'], ['1'], false, 'Hay 1 hallazgo nuevo: «Actividad vencida».'],
])('from %j to %j, by others: %s, is «%s»', (before, after, byOthers, sentence) => {
  const difference = differenceInWords(
    { registers, assessment: before && assessed(...before) },
    { registers, assessment: assessed(...after) },
    byOthers,
  );
  expect(difference?.text ?? null).toBe(sentence);
  expect(difference?.isWorse ?? false).toBe(/nuevos?\b/.test(sentence ?? ''));
});

describe('a column that the plan had not before', () => {
  const DONE = {
    name: 'Integrar el comité',
    end: '2023-11-02',
    completed: '2023-11-01',
    status: 'Concluida',
  };
  const PLAN: readonly PlanRow[] = [
    { ...DONE, number: '1.' },
    { ...DONE, number: '2.' },
    { name: 'Capacitar al personal', number: '3.', end: '2023-11-05', completed: '', status: 'Pendiente' },
  ];
  const judge = (plan: readonly PlanRow[]): Judged => judged(buildRegisters({ plan }));
  const [first = {}, second = {}, third = {}] = PLAN;
  const completed = { ...third, completed: '2023-11-05', status: 'Concluida', evidence: 'Acuse' };

  it.each<[string, readonly PlanRow[], string, boolean]>([
    [
      'is named where it alone brings findings',
      [{ ...first, evidence: '' }, { ...second, evidence: '' }, completed],
      'Se resolvió 1 hallazgo. Hay 2 hallazgos nuevos: «Actividades concluidas sin evidencia», porque ahora se revisa la columna «Evidencia».',
      false,
    ],
    [
      'is named with how many it brings where there are others',
      [{ ...first, evidence: '' }, { ...second, evidence: 'Acuerdo', status: 'Pendiente' }, completed],
      'Se resolvió 1 hallazgo. Hay 2 hallazgos nuevos, 1 de ellos porque ahora se revisa la columna «Evidencia».',
      true,
    ],
    [
      'says nothing where all of it is filled in',
      [first, second, third].map((row) => ({ ...row, ...(row === third && completed), evidence: 'Acuse' })),
      'Se resolvió 1 hallazgo.',
      false,
    ],
  ])('%s', (_, after, text, isWorse) => {
    expect(differenceInWords(judge(PLAN), judge(after), false)).toMatchObject({ text, isWorse });
  });
});

it('does not count as resolved a sending that is overdue still, under another rule', () => {
  const judge = (plan: readonly PlanRow[]): Judged => judged(buildRegisters({ ...NOVEMBER_2023, plan }));
  const { plan = [] } = NOVEMBER_2023;
  const sent = plan.map((row) =>
    row.number === '7.5.'
      ? { ...row, status: 'Concluida', sentToIne: '2023-11-08' }
      : { ...row, sentToIne: '' },
  );
  expect(differenceInWords(judge(plan), judge(sent), false)?.text).toBe(
    'Se resolvió 1 hallazgo. 1 hallazgo se pide ahora junto con otro. Hay 1 hallazgo nuevo: «Remisión al INE fuera de plazo», porque ahora se revisa la columna «Remitido al INE».',
  );
});

describe('columns that a person had confirmed', () => {
  const lost = (
    kind: Registers['questions'][number]['register'],
    sheet: string,
    change: 'gone' | 'somethingElse',
    ...headings: readonly string[]
  ): readonly Question[] =>
    headings.map((heading) => ({
      ...{ kind: 'changedColumn', change, register: kind, sheet, field: heading, heading, candidates: [] },
    }));
  const judge = (...questions: readonly Question[]): Judged =>
    judged({ ...buildRegisters(NOVEMBER_2023), questions });
  const WHOLE = judge();
  const UNTIL = 'Indique en «Libro» cuál es ahora; mientras tanto no se revisa lo que depende de ella.';
  const MEMBERS = judge(...lost('members', 'Integrantes', 'gone', 'Órgano', 'Nombre', 'Cargo', 'Alta'));
  const ONE = judge(...lost('sessions', 'Sesiones', 'somethingElse', 'Fecha'));
  const HEADINGS = judge({
    ...{ kind: 'lostHeadings', register: 'members', sheet: 'Integrantes', row: 1 },
    headings: ['Órgano', 'Nombre'],
  });
  const SHEET = judge({ kind: 'lostSheet', register: 'notes', sheet: 'Avances' });

  it.each<[string, Judged, Judged, string]>([
    [
      'all of a sheet',
      WHOLE,
      MEMBERS,
      `En «Integrantes» ya no están las columnas «Órgano», «Nombre», «Cargo» y 1 más, que usted confirmó. Indique en «Libro» cuáles son ahora; mientras tanto no se revisa lo que depende de ellas.`,
    ],
    ['one', WHOLE, ONE, `En «Sesiones» cambió la columna «Fecha», que usted confirmó. ${UNTIL}`],
    ['a sheet', WHOLE, SHEET, `Ya no está la hoja «Avances», que usted indicó. ${UNTIL}`],
    [
      'the row of the headings',
      WHOLE,
      HEADINGS,
      'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano | Nombre». Mientras tanto esa hoja no se revisa. Deshaga el cambio (Ctrl+Z) o inserte una fila y escríbalos otra vez en la fila 1; si los cambió por otros, indique en «Libro» en qué fila están.',
    ],
    ['found again', SHEET, WHOLE, 'Ya se revisa de nuevo «Avances».'],
  ])('are told alone where they are lost or found: %s', (_, before, after, text) => {
    expect(differenceInWords(before, after, false)).toEqual({ text, isWorse: after !== WHOLE, added: [] });
  });

  it('tells how many findings come with them when they are found', () => {
    const added = WHOLE.assessment.findings.length - ONE.assessment.findings.length;
    expect(added).toBeGreaterThan(0);
    expect(differenceInWords(ONE, WHOLE, false)?.text).toMatch(
      /^Ya se revisa de nuevo «Sesiones»: \d+ hallazgos?\.$/,
    );
  });

  it('leaves nothing found in their register while they are lost', () => {
    const ofMembers = ({ assessment }: Judged): readonly Finding[] =>
      assessment.findings.filter(({ register }) => register === 'members');
    expect([ofMembers(WHOLE).length > 0, ofMembers(MEMBERS)]).toEqual([true, []]);
    expect(ofMembers(HEADINGS)).toEqual([]);
  });
});
