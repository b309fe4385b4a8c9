import { agenda } from '../../../src/domain/agenda/agenda';
import type { AgendaItem } from '../../../src/domain/agenda/agenda';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { addDays, compareDates } from '../../../src/domain/dates/calendarDate';
import { cellAddress } from '../../../src/domain/registers/cell';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { PlanRow, RegisterRows, SessionRow } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

function agendaOf(rows: RegisterRows, cutoff = '2023-11-30', days?: number): readonly AgendaItem[] {
  const registers = buildRegisters(rows);
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
  return agenda(registers, assessment, { from: day(cutoff), days });
}

/** The items of one kind, as `date title`. */
const lines = (items: readonly AgendaItem[], ...kinds: readonly string[]): readonly string[] =>
  items.filter(({ kind }) => kinds.includes(kind)).map(({ date, title }) => `${date.toString()} ${title}`);

const keys = (items: readonly AgendaItem[]): readonly string[] => items.map(({ key }) => key);

const SIX: PlanRow = {
  number: '6.',
  name: 'Integrar el COTAPREP.',
  deliverable: 'Acuerdo',
  end: '2023-11-02',
  area: 'Consejo Estatal Electoral.',
};

describe('a step that holds a session', () => {
  const STEP: PlanRow = {
    number: '1.',
    name: 'Celebrar la sesión ordinaria del COTAPREP de noviembre',
    end: '2023-12-04',
    status: 'Pendiente',
  };
  it.each<[string, SessionRow, readonly string[]]>([
    ['that was held', { date: '2023-11-20' }, ['La sesión ya consta: falta su fecha de cumplimiento.']],
    ['of another kind', { date: '2023-11-20', type: 'Extraordinaria' }, []],
    ['that was not held', { date: '2023-11-20', status: 'No celebrada' }, []],
    ['of another month', { date: '2023-10-20' }, []],
  ])('says what is still to be written of one %s', (_, session, remarks) => {
    const sessions = [{ body: 'COTAPREP', type: 'Ordinaria', status: 'Celebrada', ...session }];
    const [item] = agendaOf({ plan: [STEP], sessions }).filter(({ kind }) => kind === 'activity');
    expect(item?.remarks).toEqual(remarks);
  });
});

describe('the window', () => {
  it.each([
    ['the cut-off itself', '2023-11-10', ['activity-1']],
    ['its last day', '2023-10-11', ['activity-1']],
    ['the day before it', '2023-10-10', []],
    ['the day after the due day', '2023-11-11', []],
  ])('holds what falls due on %s, or not', (_, cutoff, expected) => {
    const items = agendaOf({ plan: [{ number: '1.', name: 'Difundir', end: '2023-11-10' }] }, cutoff);
    expect(keys(items).filter((key) => key.startsWith('activity'))).toEqual(expected);
  });

  it('is as long as asked for', () => {
    const plan = [{ number: '1.', name: 'Difundir', end: '2024-01-20' }];
    expect(lines(agendaOf({ plan }, '2023-11-30'), 'activity')).toEqual([]);
    expect(lines(agendaOf({ plan }, '2023-11-30', 60), 'activity')).toEqual(['2024-01-20 1 Difundir']);
  });

  it('is in date order, and every item is in it', () => {
    const items = agendaOf(NOVEMBER_2023, '2023-11-01', 200);
    const dates = items.map(({ date }) => date);
    expect(items.length).toBeGreaterThan(30);
    expect([...dates].sort(compareDates)).toEqual(dates);
    expect(dates.every((date) => compareDates(date, addDays(day('2023-11-01'), 200)) <= 0)).toBe(true);
    expect(new Set(keys(items)).size).toBe(items.length);
  });
});

describe('deliveries', () => {
  it('are there by their legal date, whether or not the plan has them', () => {
    expect(lines(agendaOf(NOVEMBER_2023), 'delivery')).toEqual([
      '2023-12-02 Documento 6: Plan de trabajo para la implementación del PREP (versión revisada por el COTAPREP)',
      '2023-12-02 Documento 7: Documento que determina si el PREP lo implementa solo el OPL o con apoyo de un tercero',
      '2023-12-02 Documento 8: Proyecto de acuerdo del proceso técnico operativo',
      '2023-12-05 Documento 3: Informe mensual de avance del PREP (noviembre de 2023)',
    ]);
  });

  it('say that nothing in the plan answers them, that a day is for orientation, and the condition', () => {
    const items = agendaOf({ plan: [] }, '2023-10-20', 120);
    const remarks = (id: string): string =>
      items.find(({ delivery }) => delivery === id)?.remarks.join(' ') ?? '';
    expect(remarks('4-final')).toBe('Ninguna actividad del plan le corresponde.');
    expect(remarks('5-final')).toContain('Es un día orientativo');
    expect(remarks('10-draft')).toMatch(/Condicional: .+\. Ninguna/);
  });

  it('are there by the date that a person adjusted them to, and still say the legal one', () => {
    const registers = buildRegisters({ plan: [SIX] });
    const options = { cutoff: day('2023-10-20'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    const assessment = assess(registers, options);
    const deliveries = assessment.deliveries.map((assessed) =>
      assessed.delivery.id === '4-final' ? { ...assessed, adjusted: day('2023-10-30') } : assessed,
    );
    const items = agenda(registers, { ...assessment, deliveries }, { from: options.cutoff });
    expect(items.find(({ key }) => key === 'delivery-4-final')).toMatchObject({
      remarks: [
        'Fecha ajustada; la legal es el 2 de noviembre de 2023.',
        'En el plan termina el 2 de noviembre de 2023.',
      ],
    });
    expect(lines(items, 'delivery')[0]).toBe('2023-10-30 Documento 4: Acuerdo de integración del COTAPREP');
  });

  it('join the activity that answers them on the same day', () => {
    const items = agendaOf({ plan: [SIX] }, '2023-10-20').filter(({ activity }) => activity === '6');
    expect(items).toMatchObject([
      {
        key: 'delivery-4-final',
        kind: 'delivery',
        title: 'Documento 4: Acuerdo de integración del COTAPREP',
        remarks: [],
        responsible: 'Consejo Estatal Electoral',
        activity: '6',
        delivery: '4-final',
      },
    ]);
    expect(items[0]?.cell && cellAddress(items[0].cell)).toBe('Plan de trabajo!A7');
  });

  it('are one item with the activity that is planned for another day', () => {
    const items = agendaOf({ plan: [{ ...SIX, end: '2023-10-31' }] }, '2023-10-20');
    expect(items.filter(({ activity }) => activity === '6')).toMatchObject([
      { key: 'delivery-4-final', remarks: ['En el plan termina el 31 de octubre de 2023.'] },
    ]);
  });

  it.each([
    ['done', { status: 'Concluida', completed: '2023-10-19' }],
    ['declared as not applicable', { status: 'No aplica' }],
  ])('are no longer due when they are %s', (_, more) => {
    const items = agendaOf({ plan: [{ ...SIX, ...more }] }, '2023-10-20');
    expect(keys(items)).not.toContain('delivery-4-final');
  });
});

describe('sending', () => {
  const done: PlanRow = { ...SIX, status: 'Concluida', completed: '2023-11-01' };
  it.each<[string, PlanRow, string, boolean]>([
    ['is due when a document is done', done, '2023-11-02', true],
    ['is due with no column for it', done, '2023-11-06', true],
    ['is due while the cell is blank', { ...done, sentToIne: '' }, '2023-11-02', true],
    ['is over when it was sent', { ...done, sentToIne: '2023-11-02' }, '2023-11-02', false],
    ['is due before it was sent', { ...done, sentToIne: '2023-11-03' }, '2023-11-02', true],
    ['is not due when the term is over', done, '2023-11-07', false],
    ['is not due before the document is done', SIX, '2023-10-20', false],
    ['is not due when it does not apply', { ...SIX, status: 'No aplica' }, '2023-10-28', false],
  ])('%s', (_, row, cutoff, isDue) => {
    const items = agendaOf({ plan: [row] }, cutoff);
    expect(lines(items, 'sending')).toEqual(
      isDue ? ['2023-11-06 Último día para remitir el documento 4: Acuerdo de integración del COTAPREP'] : [],
    );
  });

  it('leads to the cell where the day is written down', () => {
    const items = agendaOf({ plan: [{ ...done, sentToIne: '' }] }, '2023-11-02');
    expect(items.find(({ kind }) => kind === 'sending')?.cell?.column).toBeGreaterThan(8);
  });
});

describe('activities', () => {
  const plan: readonly PlanRow[] = [
    { number: '1.', name: 'Difundir', end: '2023-12-10', area: 'Comunicación Social' },
    { number: '1.1.', name: 'Diseñar' },
    { number: '1.2.', name: 'Publicar', end: '2023-12-08' },
    { number: '1.3.', name: 'Imprimir', end: '2023-12-08', area: 'Imprenta.', status: 'Concluida' },
    { number: '2.', name: 'Capacitar', end: '2023-12-10', status: 'Concluida', area: 'Área A' },
    { number: '2.1.', name: 'Convocar', status: 'Pendiente' },
    { number: '2.2.', name: 'Cerrar' },
    { number: '', name: 'Sin número', end: '2023-12-12' },
    { number: '3.', name: 'Sin fecha' },
  ];
  const items = agendaOf({ plan }, '2023-12-01').filter(({ kind }) => kind !== 'delivery');

  it('are there while they are open; what inherits the date of an open parent goes without saying', () => {
    expect(lines(items, 'activity', 'subactivity')).toEqual([
      '2023-12-08 1.2 Publicar',
      '2023-12-10 1 Difundir',
      '2023-12-10 2.1 Convocar',
      '2023-12-12 Sin número',
    ]);
  });

  it('take the responsible area of their parent when they name none', () => {
    expect(items.map(({ responsible }) => responsible)).toEqual([
      'Comunicación Social',
      'Comunicación Social',
      'Área A',
      null,
    ]);
  });

  it('lead to the cell of their date, or to their number where they have none of their own', () => {
    expect(items.map(({ cell }) => cell && cellAddress(cell))).toEqual([
      'Plan de trabajo!E9',
      'Plan de trabajo!E7',
      'Plan de trabajo!A12',
      'Plan de trabajo!E14',
    ]);
  });

  it('have a key of their own although a number is repeated', () => {
    const twice = [1, 2].map(() => ({ number: '9.', name: 'Difundir', end: '2023-12-10' }));
    expect(keys(agendaOf({ plan: twice }, '2023-12-09', 1))).toEqual(['activity-9', 'activity-9-2']);
  });
});

describe('sessions', () => {
  const session = (more: SessionRow): SessionRow => ({
    body: 'COTAPREP',
    type: 'Ordinaria',
    number: 'Segunda',
    date: '2023-12-15',
    status: 'Programada',
    ...more,
  });
  it.each<[string, SessionRow, boolean]>([
    ['scheduled', {}, true],
    ['with no status', { status: '' }, true],
    ['deferred', { status: 'Diferida' }, false],
    ['cancelled', { status: 'Cancelada' }, false],
    ['held after the cut-off, seen from an earlier one', { status: 'Celebrada' }, true],
    ['held on the cut-off', { status: 'Celebrada', date: '2023-12-10' }, false],
    ['later than the window', { date: '2024-02-15' }, false],
    ['with a date that cannot be read', { date: 'pronto' }, false],
  ])('%s', (_, more, isListed) => {
    const items = agendaOf({ sessions: [session(more)] }, '2023-12-10');
    expect(lines(items, 'session')).toEqual(isListed ? ['2023-12-15 Segunda sesión ordinaria'] : []);
  });

  it('name their body and their cell', () => {
    const [item] = agendaOf({ sessions: [session({})] }, '2023-12-10').filter(
      ({ kind }) => kind === 'session',
    );
    expect(item).toMatchObject({ responsible: 'COTAPREP', activity: null, delivery: null });
    expect(item?.cell && cellAddress(item.cell)).toBe('Sesiones!D2');
  });

  it('keep their key when they move, as long as they are numbered', () => {
    const keyOf = (more: SessionRow): string | undefined =>
      keys(agendaOf({ sessions: [session(more)] }, '2023-12-10')).find((key) => key.startsWith('session'));
    expect(keyOf({ date: '2023-12-18' })).toBe(keyOf({}));
    expect(keyOf({ number: '', date: '2023-12-18' })).not.toBe(keyOf({ number: '' }));
  });
});

it('is empty when there is nothing', () => {
  expect(agendaOf({}, '2030-01-01')).toEqual([]);
});
