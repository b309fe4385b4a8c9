import { planEntries } from '../../../src/domain/assessment/planEntries';
import { placesOf } from '../rules/findings';
import type { PlanRow } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';

function entries(...rows: readonly PlanRow[]) {
  return planEntries(buildRegisters({ plan: rows }).plan?.rows ?? [], day('2023-11-30'), 7);
}

const assessed = (...rows: readonly PlanRow[]) => entries(...rows).map((entry) => entry.assessed);

const DONE: PlanRow = {
  number: '7.',
  start: '2023-10-02',
  end: '2023-11-04',
  status: 'Concluida',
  completed: '2023-11-06',
};

describe('on a past cut-off', () => {
  const statusesOf = (rows: readonly PlanRow[], isPast: boolean): readonly string[] =>
    planEntries(buildRegisters({ plan: rows }).plan?.rows ?? [], day('2023-11-30'), 7, { isPast }).map(
      ({ assessed: { status } }) => status,
    );
  const [OVER, AHEAD] = [{ end: '2023-11-30' }, { end: '2023-12-20' }];

  it.each<[what: string, rows: readonly PlanRow[], now: readonly string[], then: readonly string[]]>([
    ['done on no day was done from its end on', [{ ...OVER, status: '✔' }], ['done'], ['done']],
    ['done on no day was open before its end', [{ ...AHEAD, status: '✔' }], ['done'], ['notStarted']],
    [
      'done on no day had begun by its start',
      [{ start: '2023-11-02', ...AHEAD, status: 'Concluida' }],
      ['done'],
      ['inProgress'],
    ],
    ['done on no day and with no end is not known', [{ status: 'Concluida' }], ['done'], ['noDate']],
    [
      'done on a day was done on that day',
      [{ ...AHEAD, status: 'Concluida', completed: '2023-11-20' }],
      ['done'],
      ['done'],
    ],
    [
      'done was done when it was sent',
      [{ ...AHEAD, status: 'Concluida', sentToIne: '2023-11-20' }],
      ['done'],
      ['done'],
    ],
    [
      'done with a day that cannot be read goes by its end',
      [{ ...AHEAD, status: 'Concluida', completed: 'hace poco' }],
      ['done'],
      ['notStarted'],
    ],
    ['in progress may not have begun', [{ ...AHEAD, status: 'En proceso' }], ['inProgress'], ['notStarted']],
    [
      'what does not apply did not apply',
      [{ ...AHEAD, status: 'No aplica' }],
      ['notApplicable'],
      ['notApplicable'],
    ],
    [
      'steps without dates go by the end of their activity',
      [
        { number: '1', ...AHEAD, status: 'Concluida' },
        { number: '1.1', status: 'Concluida' },
        { number: '1.2' },
      ],
      ['done', 'done', 'done'],
      ['notStarted', 'notStarted', 'notStarted'],
    ],
  ])('what is %s', (_, rows, now, then) => {
    expect([statusesOf(rows, false), statusesOf(rows, true)]).toEqual([now, then]);
  });
});

describe('dates of a sub-activity', () => {
  it('are its parent’s when it has none', () => {
    const [, child] = assessed(DONE, { number: '7.1.' });
    expect([child?.start?.toString(), child?.end?.toString(), child?.datesInherited]).toEqual([
      '2023-10-02',
      '2023-11-04',
      true,
    ]);
  });

  it('come from the nearest ancestor in the plan, whose number need not be the parent’s', () => {
    const [, grandchild] = assessed(DONE, { number: '7.1.2' });
    expect(grandchild).toMatchObject({ parent: null, isTopLevel: false, datesInherited: true });
    expect(grandchild?.end?.toString()).toBe('2023-11-04');
  });

  it('are its own as soon as one is written, even where it cannot be read', () => {
    const [, dated, broken] = assessed(
      DONE,
      { number: '7.1', end: '2023-10-20' },
      { number: '7.2', end: '31 de noviembre' },
    );
    expect(dated).toMatchObject({ datesInherited: false, start: null });
    expect(broken).toMatchObject({ datesInherited: false, end: null });
  });

  it('do not depend on the parent being above it', () => {
    const [child] = assessed({ number: '7.1.' }, DONE);
    expect(child).toMatchObject({ parent: '7', datesInherited: true, status: 'done' });
  });

  it('take a whole month from its first day to its last', () => {
    const [month] = assessed({ number: '9', start: 'octubre 2023', end: 'noviembre 2023' });
    expect([month?.start?.toString(), month?.end?.toString()]).toEqual(['2023-10-01', '2023-11-30']);
  });
});

it.each<[string, readonly string[], readonly string[]]>([
  [
    'a day or a month after the cut-off',
    ['Concluida el 1/12/2023', 'Concluida, se entrega en diciembre', 'Se aprobó el 3 de marzo'],
    ['unknown', 'unknown', 'unknown'],
  ],
  [
    'a day in figures after the cut-off',
    ['Concluida 2023-12-01', 'Concluida 01.12.2023', 'Concluida el 01/12'],
    ['unknown', 'unknown', 'unknown'],
  ],
  [
    'one up to the cut-off',
    ['Concluida el 30/11/2023', 'Concluida en noviembre', 'Se aprobó el 3 de octubre'],
    ['done', 'done', 'done'],
  ],
  ['x where others have a ✓', ['✓', 'x', 'Concluida'], ['done', 'unknown', 'done']],
  ['x where none has', ['', 'X'], ['none', 'done']],
])('a state that says to be done, with %s', (_, states, declared) => {
  const rows = states.map((status, at) => ({ number: String(at + 1), status }));
  expect(entries(...rows).map((entry) => entry.declared)).toEqual(declared);
});

describe('status of a sub-activity', () => {
  it.each<[string, PlanRow, string, boolean]>([
    ['says nothing under a finished parent', {}, 'done', true],
    ['says it is pending', { status: 'Pendiente' }, 'overdue', false],
    ['says a word that nobody knows', { status: 'Con la jefa' }, 'overdue', false],
    ['says it is done', { status: 'Concluida' }, 'done', false],
    ['has its own completion date', { completed: '2023-11-20' }, 'doneLate', false],
    ['has a completion date after the cut-off', { completed: '2023-12-20' }, 'overdue', false],
  ])('%s', (_, row, status, statusInherited) => {
    const [, child] = assessed(DONE, { number: '7.1', ...row });
    expect(child).toMatchObject({ status, statusInherited });
  });

  it('is not applicable with its parent', () => {
    const [, child] = assessed({ number: '7', status: 'Cancelada', end: '2023-11-04' }, { number: '7.1' });
    expect(child).toMatchObject({ status: 'notApplicable', statusInherited: true });
  });

  it('follows the dates when the parent is not finished', () => {
    const [, child] = assessed({ number: '7', end: '2023-11-04' }, { number: '7.1' });
    expect(child).toMatchObject({ status: 'overdue', statusInherited: false, daysLate: 26 });
  });
});

it.each<[string, PlanRow, string]>([
  ['no column of state or completion', { sentToIne: '2023-11-05' }, 'done'],
  ['none, and is sent after the cut-off', { sentToIne: '2023-12-05' }, 'overdue'],
  ['none, and is not sent', { sentToIne: '' }, 'overdue'],
  ['a blank state', { sentToIne: '2023-11-05', status: '' }, 'overdue'],
  ['a blank completion', { sentToIne: '2023-11-05', completed: '' }, 'overdue'],
])('what was sent is done where the plan has %s', (_, sent, status) => {
  const [row] = assessed({ number: '1', name: 'Informe', end: '2023-11-03', ...sent });
  expect([row?.status, row?.completed]).toEqual([status, null]);
});

describe('the tree', () => {
  it('counts finished leaves and leaves out what is not applicable', () => {
    const [top, middle] = assessed(
      { number: '7', end: '2024-01-31' },
      { number: '7.1' },
      { number: '7.1.1', status: 'Concluida' },
      { number: '7.1.2', status: 'Pendiente' },
      { number: '7.2', status: 'Concluida' },
      { number: '7.3', status: 'No aplica' },
    );
    expect(top?.progress).toEqual({ finished: 2, total: 3 });
    expect(middle?.progress).toEqual({ finished: 1, total: 2 });
  });

  it('keeps two rows with one number apart: children belong to the nearest above', () => {
    const rows = entries(
      { number: '3', end: '2023-09-30', completed: '2023-09-30' },
      { number: '3.1' },
      { number: '3', end: '2024-01-31' },
      { number: '3.1' },
    );
    expect(rows.map(({ assessed: { status } }) => status)).toEqual([
      'done',
      'done',
      'notStarted',
      'notStarted',
    ]);
  });

  it.each<[string, readonly string[], readonly boolean[]]>([
    ['their chapters', ['1', '1.1', '1.2', '2', '2.1'], [true, false, false, true, false]],
    ['no chapters', ['1.1', '1.2', '2.1'], [true, true, true]],
    ['one chapter missing', ['1', '1.1', '2.1', '2.1.1'], [true, false, true, false]],
    ['slips below a chapter', ['6', '6.a', '6.1 bis', '8..2', '8'], [true, false, false, false, true]],
    ['slips below no chapter', ['6.a', '1/2026', '8..2'], [true, true, true]],
    ['nothing that is a number', ['', 'VI', 'PREP-01.2', '—'], [true, true, true, true]],
  ])('has as activities of their own those with nothing above them, with %s', (_, numbers, expected) => {
    const rows = assessed(...numbers.map((number) => ({ number })));
    expect(rows.map(({ isTopLevel }) => isTopLevel)).toEqual(expected);
  });

  it.each([
    ['6.', '6'],
    ['6.1.', '6.1'],
    ['', ''],
    ['VI', 'VI'],
    ['8..2', '8..2'],
  ])('calls the only row %j an activity %j', (number, shown) => {
    const [only] = assessed({ number, name: 'Actividad' });
    expect(only).toMatchObject({ isTopLevel: true, number: shown });
  });

  it('gives a step whose number has a slip the dates and the progress of its activity', () => {
    const [above, slip] = assessed(
      { number: '6', end: '2023-11-02' },
      { number: '6.a', status: 'Concluida' },
      { number: '6.2' },
    );
    expect(slip).toMatchObject({ end: day('2023-11-02'), datesInherited: true });
    expect(above?.progress).toEqual({ finished: 1, total: 2 });
  });
});

describe('a step to be done only if something happens', () => {
  const conditional = {
    number: '7.1',
    name: 'En su caso, atender las observaciones del INE',
    end: '2023-11-01',
  };
  it.each([
    ['', 'notStarted', true],
    ['Pendiente', 'notStarted', true],
    ['En proceso', 'overdue', false],
    ['Concluida', 'done', false],
  ])('with the state «%s» is %s', (status, expected, isOpen) => {
    const [, step] = entries({ number: '7', end: '2023-11-04' }, { ...conditional, status });
    expect([step?.assessed.status, step?.isConditional]).toEqual([expected, isOpen]);
  });

  it('is not missed in an activity that is done', () => {
    const rows = { plan: [DONE, { ...conditional, status: 'Pendiente' }] };
    expect(placesOf(rows, 'PLAN-EST-04')).toEqual([]);
  });
});

it.each([
  ['Integrar el anteproyecto', 'done', true],
  ['Remitir al INE dentro de los cinco días posteriores a su aprobación', 'overdue', false],
])('«%s» without a state in an activity that is done is %s', (name, status, inherited) => {
  const [, step] = assessed(DONE, { number: '7.1', name });
  expect([step?.status, step?.statusInherited]).toEqual([status, inherited]);
});

it.each<[string, PlanRow, PlanRow, string]>([
  ['whose activity says that it was sent', { sentToIne: '2023-11-09' }, {}, 'done'],
  ['whose activity is to be sent after the cut-off', { sentToIne: '2023-12-01' }, {}, 'overdue'],
  ['that says itself that it is pending', { sentToIne: '2023-11-09' }, { status: 'Pendiente' }, 'done'],
  ['that notes the day itself', {}, { sentToIne: '2023-11-09', status: 'Pendiente' }, 'done'],
  ['that notes a day after the cut-off', {}, { sentToIne: '2023-12-09' }, 'overdue'],
  [
    'that does not send',
    { sentToIne: '2023-11-09' },
    { name: 'Publicar el acuerdo dentro de los cinco días posteriores a su aprobación' },
    'overdue',
  ],
  ['whose activity is not done', { sentToIne: '2023-11-09', status: '', completed: '' }, {}, 'inProgress'],
])('a step that sends within a term of its own, %s', (_, activity, step, expected) => {
  const name = 'Remitir al INE dentro de los cinco días posteriores a su aprobación';
  const [, sending] = assessed({ ...DONE, ...activity }, { number: '7.1', name, ...step });
  expect(sending?.status).toBe(expected);
});
