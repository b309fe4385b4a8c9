import type { AgreementRow, MemberRow, RegisterRows } from '../../../support/registers';
import { reportOf, said } from '../support';

const INTEGRATION = 'OPL/CG/055/2023';
const DESIGNATION = 'OPL/CG/041/2023';

/** All members and the technical secretary appointed by one agreement, as where the council integrates the committee. */
const committee: readonly MemberRow[] = ['Integrante', 'Integrante', 'Secretaría Técnica'].map(
  (position, index) => ({
    body: 'COTAPREP',
    name: `Persona ${index + 1}`,
    position,
    appointed: '2023-10-27',
    appointmentAgreement: INTEGRATION,
  }),
);

function designated(status: string, evidence: string): NonNullable<RegisterRows['plan']>[number] {
  const days = { start: '2023-08-01', end: '2023-09-02' };
  const done = { status, completed: status === 'Concluida' ? '2023-08-30' : '', evidence };
  return {
    number: '1.',
    name: 'Designar la instancia interna',
    deliverable: 'Acuerdo',
    ...days,
    ...done,
    anexo13: '2 final',
  };
}

const registered = (row: AgreementRow): RegisterRows => ({ members: committee, agreements: [row] });
const SUBJECT = 'Por el que se designa a la instancia interna del PREP';

describe('the agreement that designated the internal body', () => {
  it.each<[what: string, rows: RegisterRows, told: string | null]>([
    ['the appointment of the committee’s secretary alone', { members: committee }, null],
    [
      'the registered agreement of that subject',
      registered({ key: DESIGNATION, date: '2023-08-30', body: 'Consejo General', subject: SUBJECT }),
      `El 30 de agosto de 2023, el Consejo General aprobó el acuerdo ${DESIGNATION}`,
    ],
    [
      'the evidence of its row',
      { members: committee, plan: [designated('Concluida', 'Acuerdo CG/041/2023')] },
      'Acuerdo de designación de la instancia interna: CG/041/2023.',
    ],
    [
      'the evidence of its row, among others',
      { plan: [designated('Concluida', 'Oficio SE/12/2023; acuerdo núm. CG/041/2023')] },
      'Acuerdo de designación de la instancia interna: CG/041/2023.',
    ],
    ['a row that is still open', { plan: [designated('En proceso', 'Acuerdo CG/041/2023')] }, null],
    ['a letter for evidence', { plan: [designated('Concluida', 'Oficio SE/102/2023')] }, null],
    ['a key that nobody calls an agreement', { plan: [designated('Concluida', 'SE/102/2023')] }, null],
    [
      'two agreements for evidence',
      { plan: [designated('Concluida', 'Acuerdo CG/041/2023 y acuerdo CG/042/2023')] },
      null,
    ],
    [
      'an agreement about something else',
      registered({
        key: DESIGNATION,
        date: '2023-08-30',
        body: 'Consejo General',
        subject: 'Se integra el COTAPREP',
      }),
      null,
    ],
  ])('comes from %s', (_what, rows, told) => {
    const text = said(reportOf(rows), 'introduction');
    if (told === null) expect(text).not.toMatch(/instancia interna(?: del PREP)?[:.]|0(?:41|42|55)\/2023/);
    else expect(text).toContain(told);
    expect(text).not.toContain(`instancia interna: ${INTEGRATION}`);
  });
});

it.each<[what: string, agreements: readonly AgreementRow[], told: string]>([
  ['that is not registered', [], `Acuerdo de designación de integrantes del comité: ${INTEGRATION}.`],
  [
    'of that subject, without a day',
    [{ key: INTEGRATION, subject: 'Se integra el Comité Técnico Asesor' }],
    `Acuerdo de integración del comité: ${INTEGRATION}, mediante el cual se integra el Comité Técnico Asesor.`,
  ],
  [
    'of another subject, without a day',
    [{ key: INTEGRATION, subject: 'Se aprueba el presupuesto' }],
    `Acuerdo de designación de integrantes del comité: ${INTEGRATION}, mediante el cual se aprueba el presupuesto.`,
  ],
])('says of an agreement %s only what is known of it', (_what, agreements, told) => {
  expect(said(reportOf({ members: committee, agreements }), 'cotaprep')).toContain(told);
});

it.each<[string, string, readonly string[]]>([
  ['the month in which all had joined', '2023-12-31', ['OPL/CG/055/2023', 'OPL/CG/060/2023']],
  ['the month before the last one joined', '2023-11-30', ['OPL/CG/055/2023']],
  ['a month before the committee', '2023-09-30', []],
])('the report of %s names no agreement of who came later', (_, cutoff, keys) => {
  const last = { body: 'COTAPREP', name: 'Persona 4', position: 'Integrante', appointed: '2023-12-10' };
  const members = [...committee, { ...last, appointmentAgreement: 'OPL/CG/060/2023' }];
  const text = said(reportOf({ members }, { cutoff, month: cutoff.slice(0, 7) }), 'cotaprep');
  for (const key of ['OPL/CG/055/2023', 'OPL/CG/060/2023'])
    expect([key, text.includes(key)]).toEqual([key, keys.includes(key)]);
});
