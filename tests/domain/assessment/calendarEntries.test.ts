import { reportedMonths } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { AssessedDelivery } from '../../../src/domain/assessment/assessment';
import {
  readApplies,
  readCalendarEntries,
  readWrittenLink,
} from '../../../src/domain/assessment/calendarEntries';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { CalendarSheetRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const OWED = reportedMonths(ruleSet2026, day(ELECTION_DAY));

function entriesOf(...rows: readonly CalendarSheetRow[]) {
  const { calendar } = buildRegisters({ calendar: rows });
  return readCalendarEntries(calendar?.rows ?? [], ruleSet2026, OWED);
}

describe('a row is known by its document and stage', () => {
  it.each<[string, CalendarSheetRow, string]>([
    ['as the add-in writes it', { document: 4, stage: 'Final' }, '4-final'],
    ['a draft', { document: '4', stage: 'Proyecto' }, '4-draft'],
    ['a monthly report, by its month', { document: 3, stage: 'Octubre 2023' }, '3-2023-10'],
    ['the month as Excel shows it when it made it a date', { document: 3, stage: 'oct-23' }, '3-2023-10'],
    ['in other words', { document: 'Doc. 4', stage: 'FINAL.' }, '4-final'],
    ['simulacros', { document: 26, stage: 'Simulacros' }, '26-simulacros'],
  ])('%s', (_, row, id) => {
    expect([...entriesOf(row).byDelivery.keys()]).toEqual([id]);
  });

  it.each<[string, CalendarSheetRow, string | null]>([
    ['no such document', { document: 77, stage: 'Final' }, 'document'],
    ['no such stage', { document: 1, stage: 'Proyecto' }, 'stage'],
    ['no stage where there are two', { document: 4, stage: '' }, 'stageMissing'],
    ['a month of another process', { document: 3, stage: 'Octubre 2020' }, 'month'],
    ['a document with no date of its own', { document: 33, stage: 'Modificación' }, null],
    ['a note below the calendar', { document: 'Elaboró: titular de la instancia', stage: '' }, null],
  ])('%s is no delivery of the process', (_, row, reason) => {
    const { byDelivery, strays } = entriesOf(row);
    expect(byDelivery.size).toBe(0);
    expect(strays.map((stray) => stray.reason)).toEqual(reason === null ? [] : [reason]);
  });

  it('and the first one counts where it is repeated', () => {
    const { byDelivery, strays } = entriesOf(
      { document: 4, stage: 'Final', applies: 'Sí' },
      { document: 4, stage: 'Final', applies: 'No' },
    );
    expect(byDelivery.get('4-final')?.applies).toBe('yes');
    expect(strays.map(({ row, reason }) => [row.row, reason])).toEqual([[3, 'repeated']]);
  });
});

it.each([
  ['Sí', 'yes'],
  ['SI', 'yes'],
  ['✓', 'yes'],
  ['no.', 'no'],
  ['No aplica', 'no'],
  ['N/A', 'no'],
  ['', 'blank'],
  ['—', 'blank'],
  ['Quién sabe', 'unreadable'],
])('¿Aplica? «%s» means %s', (text, expected) => {
  expect(readApplies(text)).toBe(expected);
});

it.each([
  ['6', { kind: 'activity', number: '6' }],
  ['6.1.', { kind: 'activity', number: '6.1' }],
  ['Actividad 6', { kind: 'activity', number: '6' }],
  ['act. 7.10', { kind: 'activity', number: '7.10' }],
  ['ninguna', { kind: 'nobody' }],
  ['Ninguna.', { kind: 'nobody' }],
  ['—', { kind: 'nobody' }],
  ['-', { kind: 'nobody' }],
  ['la de la jefa', { kind: 'unreadable' }],
  ['6 y 7', { kind: 'unreadable' }],
  ['  ', null],
])('Actividad vinculada «%s»', (text, expected) => {
  expect(readWrittenLink(text)).toEqual(expected);
});

describe('the assessment takes what people decided', () => {
  const judged = (row: CalendarSheetRow, more: RegisterRows = NOVEMBER_2023): AssessedDelivery | undefined =>
    assess(buildRegisters({ ...more, calendar: [row] }), {
      cutoff: day('2023-11-30'),
      electionDay: day(ELECTION_DAY),
      ruleSet: ruleSet2026,
    }).deliveries.find(
      ({ delivery }) => delivery.document === row.document && delivery.stage === stageOf(row.stage),
    );
  const stageOf = (stage = ''): string => (stage === 'Proyecto' ? 'draft' : 'final');
  const missing = { document: 6, stage: 'Proyecto' };
  const upcoming = { document: 6, stage: 'Final' };
  const integration = { document: 4, stage: 'Final' };

  it.each<[string, CalendarSheetRow, string | null, string]>([
    [
      'an adjusted date with a reason does not hide that the legal one is over',
      { ...missing, adjustedDate: '2023-12-20', adjustmentReason: 'Oficio del INE' },
      '2023-12-20',
      'overdue',
    ],
    ['an adjusted date with no reason does not', { ...missing, adjustedDate: '2023-12-20' }, null, 'overdue'],
    [
      'a dash is no reason',
      { ...missing, adjustedDate: '2023-12-20', adjustmentReason: '—' },
      null,
      'overdue',
    ],
    [
      'an earlier one makes it overdue before the law does',
      { ...upcoming, adjustedDate: '2023-11-20', adjustmentReason: 'Meta interna' },
      '2023-11-20',
      'overdue',
    ],
    [
      'one that is no date is none',
      { ...upcoming, adjustedDate: 'cuando se pueda', adjustmentReason: 'Sí' },
      null,
      'dueSoon',
    ],
  ])('%s', (_, row, adjusted, status) => {
    const delivery = judged(row);
    expect([delivery?.adjusted?.toString() ?? null, delivery?.status]).toEqual([adjusted, status]);
  });

  it('and the legal date stays what it was', () => {
    const row = { ...missing, adjustedDate: '2023-12-20', adjustmentReason: 'Oficio del INE' };
    expect(judged(row)?.delivery.legal?.toString()).toBe('2023-10-02');
  });

  it.each<[string, CalendarSheetRow, string]>([
    ['with a reason', { applies: 'No', appliesReason: 'Lo hace el INE' }, 'notApplicable'],
    ['with no reason it still is asked for', { applies: 'No' }, 'overdue'],
    ['a reason with nothing decided decides nothing', { appliesReason: 'Lo hace el INE' }, 'overdue'],
  ])('not applicable, %s', (_, row, status) => {
    expect(judged({ ...missing, ...row })?.status).toBe(status);
  });

  it('not applicable goes before the status of an activity', () => {
    const row = { ...integration, applies: 'No', appliesReason: 'Se integró antes' };
    expect(judged(row)).toMatchObject({ status: 'notApplicable', activity: null });
  });

  it.each<[string, string, string | null]>([
    ['to another activity than its words say', '7', '7'],
    ['to a sub-activity', '6.3', '6.3'],
    ['to none: nothing is linked to it', 'ninguna', null],
    ['to none, by a dash', '—', null],
    ['to one that the plan does not have: its words link nothing either', '99', null],
    ['left blank: its words do', '', '6'],
  ])('linked %s', (_, activity, expected) => {
    expect(judged({ ...integration, activity })?.activity).toBe(expected);
  });

  it('a link of the calendar goes before the column Anexo 13 of the plan', () => {
    const plan = [
      { number: '1', name: 'Una', anexo13: '4 final' },
      { number: '2', name: 'Otra', anexo13: '' },
    ];
    expect(judged({ ...integration, activity: '2' }, { plan })?.activity).toBe('2');
    expect(judged({ ...integration, activity: 'ninguna' }, { plan })?.activity).toBeNull();
    expect(judged({ ...integration, activity: '99' }, { plan })?.activity).toBe('1');
  });

  it('an activity linked by a person answers nothing else by its words', () => {
    const { deliveries } = assess(
      buildRegisters({ ...NOVEMBER_2023, calendar: [{ ...missing, activity: '6' }] }),
      { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 },
    );
    const answered = deliveries.filter(({ activity }) => activity === '6').map(({ delivery }) => delivery.id);
    expect(answered).toEqual(['6-draft']);
  });

  it.each<[string, CalendarSheetRow, object | null]>([
    [
      'by whom and when',
      { verifiedBy: 'Secretaría Técnica', verifiedOn: '2023-10-01' },
      { by: 'Secretaría Técnica', on: day('2023-10-01') },
    ],
    ['not without a date', { verifiedBy: 'Secretaría Técnica' }, null],
    ['not without a name', { verifiedOn: '2023-10-01' }, null],
  ])('verified %s', (_, row, verified) => {
    expect(judged({ ...integration, ...row })?.verified).toEqual(verified);
  });
});

it.each<[string, CalendarSheetRow, string | null]>([
  ['name and day', { verifiedBy: 'Jurídico', verifiedOn: '2023-11-20' }, null],
  ['a name alone', { verifiedBy: 'Jurídico', verifiedOn: '' }, 'noDay'],
  ['a day alone', { verifiedBy: '', verifiedOn: '2023-11-20' }, 'noName'],
  ['a day to come', { verifiedBy: 'Jurídico', verifiedOn: '2031-01-01' }, 'future'],
  ['a day that cannot be read', { verifiedBy: 'Jurídico', verifiedOn: 'ayer' }, 'noDay'],
  ['nothing', { verifiedBy: '', verifiedOn: '' }, null],
])('a verification with %s', (_, row, slip) => {
  const registers = buildRegisters({ calendar: [{ document: 4, stage: 'Final', ...row }] });
  const rows = registers.calendar?.rows ?? [];
  const entry = readCalendarEntries(rows, ruleSet2026, [], day('2023-11-30')).byDelivery.get('4-final');
  expect(entry?.verificationSlip).toBe(slip);
  expect(entry?.verified === null).toBe(slip !== null || row.verifiedBy === '');
});
