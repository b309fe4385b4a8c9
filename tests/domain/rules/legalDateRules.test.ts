/** What is said of plans and conclusions after the legal date. */
import type { CalendarSheetRow, PlanRow } from '../../support/registers';
import { linesOf } from './findings';

const row = (number: string, anexo13: string, end: string, more: PlanRow = {}): PlanRow => ({
  ...{ number, name: 'Tarea', anexo13, end, ...more },
});
const told = (...args: Parameters<typeof linesOf>) =>
  linesOf(...args).map(
    ({ severity, cell, message }) => `${severity} ${cell?.row},${cell?.column}: ${message}`,
  );
const adjusted = (document: string, adjustedDate: string, more: CalendarSheetRow = {}) => ({
  ...{ document, stage: 'Final', adjustedDate, adjustmentReason: 'Acuerdo', ...more },
});
const VERIFIED = { verifiedBy: 'Jurídico', verifiedOn: '2023-10-20' };
const [FOUR, SIX] = [
  '«Acuerdo de integración del COTAPREP»',
  '«Plan de trabajo para la implementación del PREP (versión revisada por el COTAPREP)»',
];

describe('A13-01 of an activity', () => {
  it.each<[string, PlanRow, string, readonly string[]]>([
    [
      'says which date complies',
      row('2', '6 final', '2023-12-20'),
      '2023-11-30',
      [
        `error 7,5: La actividad 2 termina el 20 de diciembre de 2023, 18 días después de la fecha legal de ${SIX}. La última fecha que cumple es el 2 de diciembre de 2023.`,
      ],
    ],
    [
      'says that it has passed',
      row('2', '6 final', '2024-03-20'),
      '2023-12-03',
      [
        `error 7,5: La actividad 2 termina el 20 de marzo de 2024, 109 días después de la fecha legal de ${SIX}. Esa fecha, 2 de diciembre de 2023, pasó hace 1 día.`,
      ],
    ],
    [
      'does not say on the day itself that it has passed',
      row('2', '6 final', '2024-03-20'),
      '2023-12-02',
      [expect.stringContaining('La última fecha que cumple')],
    ],
    ['says nothing of its day', row('2', '6 final', '2023-12-02'), '2023-11-30', []],
    [
      'says nothing where it is concluded with its day',
      row('2', '6 final', '2023-12-20', { status: 'Concluida', completed: '2023-12-01' }),
      '2023-12-30',
      [],
    ],
  ])('%s', (_, each, cutoff, says) => expect(told({ plan: [each] }, 'A13-01', cutoff)).toEqual(says));

  it('says nothing of a step that is done and has no days of its own', () => {
    const step = { number: '2.1', name: 'Elaborar el proyecto', anexo13: '6 proyecto', status: 'Concluida' };
    const plan = [{ number: '2', name: 'Plan de trabajo', end: '2023-12-02' }, step];
    expect(told({ plan }, 'A13-01')).toEqual([]);
    const open = plan.map((each) => ({ ...each, status: 'Pendiente' }));
    expect(told({ plan: open }, 'A13-01')).toHaveLength(1);
  });

  it('tells three in one line, with the activity of each', () => {
    const plan = [
      row('1', '6 final', '2023-12-20'),
      row('2', '8 final', '2024-03-20'),
      row('3', '16 final', '2024-05-30'),
    ];
    expect(told({ plan }, 'A13-01')).toEqual([
      'error 7,5: 3 entregables cuya actividad termina después de su fecha legal («6 final» de la 1, «8 final» de la 2 y «16 final» de la 3). Adelante su término: la ley se cumple con la fecha legal.',
    ]);
    expect(told({ plan: plan.slice(1) }, 'A13-01')).toHaveLength(2);
  });

  it('says that an adjusted date without verification does not count', () => {
    const plan = [row('1', '4 final', '2023-11-10')];
    const note =
      ' Su fecha ajustada, 10 de noviembre de 2023, no cuenta mientras no conste quién la comparó con el texto oficial: anótelo en Verificado por y Fecha de verificación.';
    const says = (more: CalendarSheetRow) =>
      told({ plan, calendar: [adjusted('4', '2023-11-10', more)] }, 'A13-01', '2023-10-30');
    expect(says({})).toEqual([
      `error 7,5: La actividad 1 termina el 10 de noviembre de 2023, 8 días después de la fecha legal de ${FOUR}. La última fecha que cumple es el 2 de noviembre de 2023.${note}`,
    ]);
    expect(says(VERIFIED).join()).not.toContain(note);
  });
});

describe('A13-01 of an adjusted date', () => {
  const before = `8 días posterior a su fecha legal, 2 de noviembre de 2023`;
  it.each<[string, readonly CalendarSheetRow[], readonly string[]]>([
    [
      'asks for its verification',
      [adjusted('4', '2023-11-10')],
      [
        `warning 2,4: La fecha ajustada de ${FOUR}, 10 de noviembre de 2023, es ${before}, que se sigue vigilando. Si la comparó con el texto oficial o la fijó el INE, anote quién y cuándo en Verificado por y Fecha de verificación: entonces se vigilará la ajustada.`,
      ],
    ],
    [
      'tells who verified it',
      [adjusted('4', '2023-11-10', VERIFIED)],
      [
        `info 2,4: De ${FOUR} se vigila la fecha ajustada, 10 de noviembre de 2023, ${before}: la comparó con el texto oficial Jurídico el 20 de octubre de 2023.`,
      ],
    ],
    [
      'takes 30 days for usual',
      [adjusted('4', '2023-12-02', VERIFIED)],
      [expect.stringMatching(/^info .*, 30 días .*2023\.$/)],
    ],
    [
      'asks to confirm more than 30',
      [adjusted('4', '2023-12-03', VERIFIED)],
      [
        expect.stringMatching(
          /^warning .*, 31 días .*Confirme una prórroga tan larga en el documento que la otorga\.$/,
        ),
      ],
    ],
    ['says nothing before the legal date', [adjusted('4', '2023-11-01')], []],
    [
      'tells three in one line',
      [adjusted('4', '2023-11-10'), adjusted('6', '2024-02-20'), adjusted('8', '2024-03-30')],
      [
        'warning 2,4: 3 fechas ajustadas posteriores a la fecha legal, que se sigue vigilando («4 final», «6 final» y «8 final»). Anote quién comparó cada una con el texto oficial y cuándo, o adelántela.',
      ],
    ],
  ])('%s', (_, calendar, says) => expect(told({ calendar }, 'A13-01', '2023-10-30')).toEqual(says));
});

describe('A13-03', () => {
  const done = (number: string, link: string, day: string, more: PlanRow = {}) =>
    row(number, link, day, { completed: day, status: 'Concluida', ...more });
  it('says by how much, and what to do or the cause', () => {
    const plan = [done('1', '4 final', '2023-11-10'), done('2', '4 final', '2023-11-02')];
    expect(told({ plan: plan.slice(0, 1) }, 'A13-03')).toEqual([
      `error 7,8: La actividad 1 se concluyó el 10 de noviembre de 2023, 8 días después de la fecha legal de ${FOUR} (2 de noviembre de 2023). Documente la causa ante el INE.`,
    ]);
    expect(told({ plan: plan.slice(1) }, 'A13-03')).toEqual([]);
    const noted = done('1', '4 final', '2023-11-10', { notes: 'Causa: falta de personal' });
    expect(told({ plan: [noted] }, 'A13-03')).toEqual([
      expect.stringMatching(/^warning .*Causa anotada: «falta de personal»\.$/),
    ]);
  });

  it('tells three in one line', () => {
    const plan = [
      done('1', '4 final', '2023-11-10'),
      done('2', '6 proyecto', '2023-11-20'),
      done('3', '8 proyecto', '2024-03-30'),
    ];
    expect(told({ plan }, 'A13-03', '2024-03-30')).toEqual([
      'error 8,8: 3 actividades concluidas después de la fecha legal de su entregable (2, 1 y 3). Documente la causa ante el INE.',
    ]);
  });
});

describe('a row that only sends its document', () => {
  const SENDS = 'Enviar el acuerdo de integración del COTAPREP';
  const rules = (name: string, more: PlanRow, cutoff = '2023-11-30') =>
    (['A13-01', 'A13-03', 'A13-04'] as const).filter(
      (rule) => told({ plan: [row('5', '', '2023-11-07', { name, ...more })] }, rule, cutoff).length > 0,
    );

  it.each<[string, string, PlanRow, string, readonly string[]]>([
    ['sent on the last day to send', SENDS, { completed: '2023-11-07' }, '2023-11-30', []],
    ['sent later', SENDS, { completed: '2023-11-08' }, '2023-11-30', ['A13-04']],
    ['planned for the last day to send', SENDS, {}, '2023-10-20', []],
    ['planned for later', SENDS, { end: '2023-11-08' }, '2023-10-20', ['A13-01']],
    [
      'handed in to the INE',
      SENDS.replace('Enviar', 'Entregar al INE'),
      { completed: '2023-11-07' },
      '2023-11-30',
      [],
    ],
    [
      'approved then',
      SENDS.replace('Enviar', 'Aprobar'),
      { completed: '2023-11-07' },
      '2023-11-30',
      ['A13-03'],
    ],
    ['sent to others then', `${SENDS} a la Comisión`, { completed: '2023-11-07' }, '2023-11-30', ['A13-03']],
    [
      'with a column of its own for the sending',
      SENDS,
      { completed: '2023-11-07', sentToIne: '2023-11-07' },
      '2023-11-30',
      ['A13-03'],
    ],
    [
      'a draft, which is due the day it is sent',
      'Enviar el proyecto de acuerdo de integración del COTAPREP',
      { end: '2023-10-02', completed: '2023-10-03' },
      '2023-11-30',
      ['A13-03'],
    ],
  ])('%s', (_, name, more, cutoff, expected) => expect(rules(name, more, cutoff)).toEqual(expected));

  it('is told the last day to send', () => {
    const plan = [row('5', '', '2023-11-09', { name: SENDS })];
    expect(told({ plan }, 'A13-01', '2023-10-20')).toEqual([
      `error 7,5: La actividad 5 termina el 9 de noviembre de 2023, 2 días después de la fecha límite para remitir ${FOUR}. La última fecha que cumple es el 7 de noviembre de 2023.`,
    ]);
  });
});
