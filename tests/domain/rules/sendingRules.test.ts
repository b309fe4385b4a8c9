import type { AgreementRow, PlanRow, RegisterRows } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const KEY = 'OPL/CG/30/2023';
const OTHER: AgreementRow = {
  key: 'OPL/CG/10/2023',
  date: '2023-09-01',
  subject: 'Crea la comisión',
  sentToIne: '2023-09-04',
};
const agreement = (row: AgreementRow = {}): AgreementRow => ({
  key: KEY,
  date: '2023-10-27',
  subject: 'Se aprueba el documento',
  ...row,
});
const activity = (row: PlanRow = {}): PlanRow => ({
  number: '6',
  name: 'Actividad',
  anexo13: '4 final',
  completed: '2023-10-27',
  ...row,
});
const withAgreement = (row: PlanRow, of: AgreementRow): RegisterRows => ({
  plan: [activity(row)],
  agreements: [agreement(of), OTHER],
});

describe('the sending that the register of agreements gives', () => {
  const INTEGRATES = 'Integra el Comité Técnico Asesor del PREP';
  const named = { evidence: `Acuerdo ${KEY}` };
  it.each<[string, RegisterRows, readonly string[]]>([
    ['by its key, in time', withAgreement({ ...named, sentToIne: '' }, { sentToIne: '2023-10-30' }), []],
    [
      'by its subject, in time',
      withAgreement({ sentToIne: '' }, { subject: INTEGRATES, sentToIne: '2023-10-30' }),
      [],
    ],
    ['of another document', withAgreement({ sentToIne: '' }, { sentToIne: '2023-10-30' }), ['K7']],
    ['late, without a column in the plan', withAgreement(named, { sentToIne: '2023-11-20' }), ['E2']],
    ['blank, without a column in the plan', withAgreement(named, { sentToIne: '' }), ['E2']],
    [
      'blank where nobody notes any',
      { plan: [activity(named)], agreements: [agreement({ sentToIne: '' })] },
      [],
    ],
    [
      'of a document without an activity',
      { plan: [], agreements: [agreement({ subject: INTEGRATES, sentToIne: '2023-11-20' })] },
      ['E2'],
    ],
    [
      'other than the plan’s, which is late: a contradiction',
      withAgreement({ ...named, sentToIne: '2023-11-20' }, { sentToIne: '2023-10-30' }),
      [],
    ],
  ])('%s', (_, rows, expected) => {
    expect(placesOf(rows, 'A13-04')).toEqual(expected);
  });

  it('says in which cell of the register the day is to be written', () => {
    const [finding] = findingsOf(withAgreement(named, { sentToIne: '' }), 'A13-04');
    expect(finding?.message).toContain('anote la fecha en la celda E2 de «Acuerdos»');
    expect(finding?.confidence).toBe('high');
  });
});

describe('a row beside the activity that sends the same document', () => {
  const beside = (name: string, row: PlanRow = {}): RegisterRows => ({
    plan: [
      activity({ name: 'Acuerdo de integración del COTAPREP', sentToIne: '' }),
      { number: '7', name, status: 'Concluida', completed: '2023-10-31', ...row },
    ],
  });
  it.each<[string, PlanRow, readonly string[]]>([
    ['Remitir al INE el acuerdo de integración del COTAPREP', {}, []],
    ['Remitir al INE lo aprobado, actividad 6', {}, []],
    ['Remitir al INE el acuerdo de integración del COTAPREP', { completed: '2023-11-20' }, ['H8']],
    ['Remitir al INE el acuerdo de integración del COTAPREP', { status: 'Pendiente', completed: '' }, ['K8']],
    ['Remitir al INE el acuerdo del proceso técnico operativo', {}, ['K7']],
    ['Archivar el acuerdo de integración del COTAPREP', {}, ['K7']],
  ])('«%s» %o', (name, row, expected) => {
    expect(placesOf(beside(name, row), 'A13-04')).toEqual(expected);
  });

  it('is where the sending is noted while it is open, and is not told as overdue besides', () => {
    const plan = (step: PlanRow): RegisterRows => ({
      plan: [
        activity({ name: 'Acuerdo de integración del COTAPREP', sentToIne: '' }),
        { number: '6.1', name: 'Remitir el acuerdo al INE', end: '2023-11-05', sentToIne: '', ...step },
      ],
    });
    const open = plan({ status: 'Pendiente' });
    expect(placesOf(open, 'A13-04')).toEqual(['K8']);
    expect(placesOf(open, 'PLAN-VEN-01')).toEqual([]);
    expect(findingsOf(open, 'A13-04')[0]?.message).toMatch(/Remítalo y concluya la subactividad 6\.1\.$/);
    const noted = plan({ status: 'Concluida', sentToIne: '2023-11-01' });
    expect(placesOf(noted, 'A13-04')).toEqual([]);
  });
});

it.each([
  ['Enviado con oficio, ver hoja Acuerdos CG', false],
  ['Lo remite la actividad 6', false],
  ['Se mandó con oficio DS/112/2026', false],
  ['Se envió tarde por falta de firma', true],
  ['Se pospuso la sesión', true],
])('«%s» is a cause: %s', (notes, isCause) => {
  const [finding] = findingsOf({ plan: [activity({ sentToIne: '', notes })] }, 'A13-04');
  expect(finding?.message.includes('Causa anotada')).toBe(isCause);
});

describe('several delays of one kind whose causes are noted', () => {
  const DELAYED: readonly PlanRow[] = ['1', '2', '3'].map((number) =>
    activity({
      number,
      anexo13: number === '1' ? '4 final' : number === '2' ? '1' : '2',
      completed: '2023-11-20',
    }),
  );
  it.each([
    ['Se pospuso la sesión', 'warning', /, con su causa anotada.*Las causas están en Observaciones\.$/],
    ['', 'error', /Documente la causa ante el INE\.$/],
  ])('«%s»', (notes, severity, message) => {
    const [finding] = linesOf({ plan: DELAYED.map((row) => ({ ...row, notes })) }, 'A13-03');
    expect(finding).toMatchObject({ severity, message: expect.stringMatching(message) as string });
    expect(finding?.places).toHaveLength(3);
  });
});

describe('the term to send', () => {
  const what = '«Acuerdo de integración del COTAPREP» (actividad 6)';
  const unsent = `${what} está concluido y no consta su remisión al INE; el plazo`;
  const sendIt = 'Remítalo y anote la fecha en Remitido al INE.';
  const byLaw =
    ' Solo estaría en tiempo si el plazo se contara desde la fecha legal, hasta el 7 de noviembre de 2023.';

  it.each<[string, PlanRow, string, readonly (readonly [string, string])[]]>([
    ['three days before its end', { sentToIne: '' }, '2023-10-30', []],
    [
      'the day before its end',
      { sentToIne: '' },
      '2023-11-01',
      [['warning', `${unsent} termina el 2 de noviembre de 2023, en 1 día. ${sendIt}`]],
    ],
    [
      'on its last day',
      { sentToIne: '' },
      '2023-11-02',
      [['warning', `${unsent} termina el 2 de noviembre de 2023, el día del corte. ${sendIt}`]],
    ],
    [
      'over, but not from the legal day',
      { sentToIne: '' },
      '2023-11-07',
      [['warning', `${unsent} terminó el 2 de noviembre de 2023, hace 5 días. ${sendIt}${byLaw}`]],
    ],
    [
      'over by both',
      { sentToIne: '' },
      '2023-11-08',
      [['error', `${unsent} terminó el 2 de noviembre de 2023, hace 6 días. ${sendIt}`]],
    ],
    ['sent on its last day', { sentToIne: '2023-11-02' }, '2023-11-30', []],
    [
      'sent after it',
      { sentToIne: '2023-11-08' },
      '2023-11-30',
      [
        [
          'error',
          `${what} se remitió al INE el 8 de noviembre de 2023, 6 días después del plazo (2 de noviembre de 2023). Documente la causa ante el INE.`,
        ],
      ],
    ],
    [
      'to be sent after it',
      { sentToIne: '2023-12-08' },
      '2023-11-30',
      [
        [
          'error',
          `${what} tiene como fecha de remisión al INE el 8 de diciembre de 2023, 36 días después del plazo (2 de noviembre de 2023). Adelante la remisión o documente la causa ante el INE.`,
        ],
      ],
    ],
    [
      'of a late approval, sent on its fifth day',
      { completed: '2023-11-10', sentToIne: '2023-11-15' },
      '2023-11-30',
      [],
    ],
    [
      'of a late approval, sent on its sixth day',
      { completed: '2023-11-10', sentToIne: '2023-11-16' },
      '2023-11-30',
      [
        [
          'error',
          `${what} se remitió al INE el 16 de noviembre de 2023, 1 día después del plazo (15 de noviembre de 2023). Documente la causa ante el INE.`,
        ],
      ],
    ],
    ['of a day that nobody can read', { sentToIne: 'ayer' }, '2023-11-30', []],
    ['of what is still to be done', { status: 'Pendiente', completed: '', sentToIne: '' }, '2023-11-30', []],
  ])('%s', (_, row, cutoff, expected) => {
    const found = linesOf({ plan: [activity(row)] }, 'A13-04', cutoff);
    expect(found.map(({ severity, message }) => [severity, message])).toEqual(expected);
  });

  const three = (row: PlanRow): readonly PlanRow[] =>
    ['1 final', '2 final', '4 final'].map((anexo13, at) =>
      activity({ number: String(at + 1), anexo13, completed: '2023-09-01', ...row }),
    );
  const places = '(documento 1, actividad 1, documento 2, actividad 2 y documento 4, actividad 3)';

  it.each<[string, PlanRow, string]>([
    [
      'not sent',
      { sentToIne: '' },
      `3 documentos concluidos cuya remisión al INE no consta y cuyo plazo ya terminó ${places}. Remítalos y anote en su fila la fecha de remisión.`,
    ],
    [
      'sent late',
      { sentToIne: '2023-11-20' },
      `3 documentos que se remitieron al INE después del plazo ${places}. Documente la causa ante el INE.`,
    ],
    [
      'sent late, with their cause',
      { sentToIne: '2023-11-20', notes: 'Sin quórum' },
      `3 documentos que se remitieron al INE después del plazo, con su causa anotada ${places}. Las causas están en Observaciones.`,
    ],
  ])('of three documents in one line: %s', (_, row, message) => {
    expect(linesOf({ plan: three(row) }, 'A13-04').map((line) => line.message)).toEqual([message]);
    expect(linesOf({ plan: three(row).slice(1) }, 'A13-04')).toHaveLength(2);
  });
});

it.each([
  ['Remitir el proyecto de acuerdo al INE', 'Concluida', []],
  ['Remitir al INE el acuerdo aprobado', 'Concluida', ['A8']],
  ['Remitir el proyecto de acuerdo al INE', 'Pendiente', []],
])('«%s», %s, beside the step that made the draft', (name, status, expected) => {
  const plan = [
    { number: '1', name: 'Integrar el COTAPREP', end: '2023-12-31' },
    { number: '1.1', name: 'Elaborar el proyecto de acuerdo', anexo13: '4 proyecto', status: 'Concluida' },
    { number: '1.2', name, status },
  ];
  expect(placesOf({ plan }, 'A13-13')).toEqual(expected);
});
