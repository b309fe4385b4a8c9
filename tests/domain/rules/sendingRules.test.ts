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
