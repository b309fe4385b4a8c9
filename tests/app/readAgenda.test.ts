import { agendaFile, readAgenda } from '../../src/app/readAgenda';
import { readXlsx } from '../support/readXlsx';
import { day } from '../support/registers';
import { memoryPort } from './memoryPort';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const TODAY = day('2024-01-15');

describe('reading the agenda', () => {
  it('looks thirty days ahead of the workbook’s own cut-off and writes nothing', async () => {
    const port = memoryPort(await readXlsx(BOOK));
    const read = await readAgenda(port, { today: TODAY });
    expect(read.ok && [read.value.days, read.value.items.map(({ key }) => key)]).toEqual([
      30,
      ['delivery-6-final', 'delivery-7-final', 'delivery-8-draft', 'delivery-3-2023-11'],
    ]);
    expect([port.reads(), port.written]).toEqual([1, []]);
  });

  it('gives a calendar file that bears the body and the election year', async () => {
    const read = await readAgenda(memoryPort(await readXlsx(BOOK)), { today: TODAY, days: 3 });
    const file = read.ok ? agendaFile(read.value) : null;
    expect(file).toContain('X-WR-CALNAME:Seguimiento PREP IMPEPAC');
    expect(file?.match(/UID:.*-impepac-2024@seguimiento-prep/g)).toHaveLength(3);
    expect(file?.match(/DTSTAMP:20231130T000000Z/g)).toHaveLength(3);
  });

  it('gives no file when nothing falls due', async () => {
    const port = memoryPort(await readXlsx(BOOK));
    const read = await readAgenda(port, { today: TODAY, cutoff: day('2026-01-01') });
    expect(read.ok && [read.value.items, agendaFile(read.value)]).toEqual([[], null]);
  });
});
