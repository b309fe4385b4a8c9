import { processCalendar } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { rowFacts } from '../../../src/domain/assessment/rowFacts';
import { adjustmentOf, watchedDelivery } from '../../../src/domain/assessment/watchedDelivery';
import { countedDay } from '../../../src/domain/assessment/countedDay';
import { day, ELECTION_DAY } from '../../support/registers';

const CALENDAR = processCalendar(ruleSet2026, {
  electionDay: day(ELECTION_DAY),
  approvals: new Map([['4-final', day('2023-10-27')]]),
});
const VERIFIED = { by: 'Jurídico', on: day('2023-10-01') };

const owed = (id: string, adjusted: string | null, isVerified: boolean) => {
  const delivery = CALENDAR.find((each) => each.id === id);
  if (delivery === undefined) throw new Error(`No delivery ${id}`);
  return {
    delivery,
    adjusted: adjusted === null ? null : day(adjusted),
    verified: isVerified ? VERIFIED : null,
  };
};

it.each([
  // Legal 2 November, approved on 27 October: to be sent by 1 November.
  ['none', '4-final', null, false, null, '2023-11-02', '2023-11-02'],
  ['the legal date itself', '4-final', '2023-11-02', true, null, '2023-11-02', '2023-11-02'],
  ['a goal', '4-final', '2023-10-20', false, 'goal', '2023-10-20', '2023-11-02'],
  ['later, by nobody', '4-final', '2023-11-20', false, 'unverified', '2023-11-02', '2023-11-02'],
  [
    'later and verified, already approved',
    '4-final',
    '2023-11-20',
    true,
    'correction',
    '2023-11-20',
    '2023-11-20',
  ],
  [
    'later and verified, not approved',
    '8-final',
    '2024-01-20',
    true,
    'correction',
    '2024-01-20',
    '2024-01-25',
  ],
  ['earlier and verified', '8-final', '2023-12-20', true, 'correction', '2023-12-20', '2023-12-25'],
  [
    'a goal leaves the sending of a draft',
    '8-draft',
    '2023-11-20',
    false,
    'goal',
    '2023-11-20',
    '2023-12-02',
  ],
  ['a correction moves it', '8-draft', '2023-12-20', true, 'correction', '2023-12-20', '2023-12-20'],
  ['of what has no legal date', '5-final', '2023-11-20', false, 'goal', '2023-11-20', null],
])('an adjusted date: %s', (_, id, adjusted, isVerified, does, legal, sendBy) => {
  const each = owed(id, adjusted, isVerified);
  const watched = watchedDelivery(each);
  expect([adjustmentOf(each), watched.legal?.toString(), watched.sendBy?.toString() ?? null]).toEqual([
    does,
    legal,
    sendBy,
  ]);
  // The date that the rule gives stays what it was.
  expect(watched === each.delivery).toBe(watched.dateFrom === 'rule');
});

it.each([
  ['none', null, false, '2023-11-02', null],
  ['the legal date itself', '2023-11-02', true, '2023-11-02', null],
  ['a goal', '2023-10-20', false, '2023-10-20', '2023-11-02'],
  ['later, by nobody', '2023-11-20', false, '2023-11-02', '2023-11-20'],
  ['later and verified', '2023-11-20', true, '2023-11-20', '2023-11-02'],
])('the day that counts beside the other one: %s', (_, adjusted, isVerified, counts, other) => {
  const counted = countedDay(owed('4-final', adjusted, isVerified));
  expect([counted.day?.toString(), counted.other?.toString() ?? null]).toEqual([counts, other]);
});

it.each([
  [null, true, undefined, VERIFIED],
  ['2023-10-20', false, 'Se vigila la fecha ajustada, 20 de octubre de 2023, anterior a la legal.', null],
  [
    '2023-11-20',
    false,
    'La fecha ajustada, 20 de noviembre de 2023, no se vigila mientras no conste quién la comparó con el texto oficial y cuándo.',
    null,
  ],
  [
    '2023-11-20',
    true,
    'Se vigila la fecha ajustada, 20 de noviembre de 2023, en lugar de la calculada: la comparó con el texto oficial Jurídico.',
    null,
  ],
])('is explained: %s, verified %s', (adjusted, isVerified, adjustment, verified) => {
  expect(rowFacts(owed('4-final', adjusted, isVerified))).toEqual({
    verified,
    ...(adjustment === undefined ? {} : { adjustment }),
  });
});
