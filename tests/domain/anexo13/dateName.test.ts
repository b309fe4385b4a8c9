import type { Delivery } from '../../../src/domain/anexo13/calendar';
import { dateName } from '../../../src/domain/anexo13/dateName';
import { day } from '../dates/support';
import { calendarOf } from './support';

const [FIRST] = calendarOf('2024-06-02');
const LEGAL = day('2023-09-02');
const reading = (legal: string | null) => ({ legal: legal === null ? null : day(legal), sendBy: null });

it.each<[string, Partial<Delivery>, string]>([
  ['without a legal day', { legal: null }, 'día orientativo, que no vence,'],
  ['that a person adjusted', { dateFrom: 'adjusted' }, 'fecha ajustada'],
  ['of the plan of the process', { dateFrom: 'ownCalendar' }, 'fecha del plan del proceso'],
  ['of the rule', {}, 'fecha legal'],
  [
    'on which the readings agree',
    { readings: [reading('2023-09-02'), reading('2023-09-02')] },
    'fecha legal',
  ],
  [
    'of which a reading gives another',
    { readings: [reading('2023-09-02'), reading('2023-09-05')] },
    'fecha más temprana',
  ],
  [
    'of which a reading has no day yet',
    { readings: [reading('2023-09-02'), reading(null)] },
    'fecha más temprana',
  ],
])('the day of a delivery %s', (_, change, name) => {
  expect(dateName({ ...(FIRST as Delivery), legal: LEGAL, ...change })).toBe(name);
});
