import { previewMove } from '../../src/app/previewMove';
import { readXlsx } from '../support/readXlsx';
import { day } from '../support/registers';
import { memoryPort } from './memoryPort';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const TODAY = day('2024-01-15');

describe('previewing a move', () => {
  it('tells what moves and writes nothing', async () => {
    const port = memoryPort(await readXlsx(BOOK));
    const preview = await previewMove(port, { today: TODAY, move: { electionDay: day('2024-05-26') } });
    if (!preview.ok) throw new Error(preview.problem.code);
    const { before, after, moved } = preview.value;
    expect([String(before.electionDay), String(after.electionDay)]).toEqual(['2024-06-02', '2024-05-26']);
    expect(moved.deliveries.find(({ id }) => id === '4-final')).toMatchObject({
      activity: '6',
      days: -7,
      term: 'fallsOut',
    });
    expect([port.reads(), port.written]).toEqual([1, []]);
  });

  it('keeps reading the plan by the election day it was written for', async () => {
    const port = memoryPort(await readXlsx(BOOK));
    const preview = await previewMove(port, { today: TODAY, move: { electionDay: day('2027-06-06') } });
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(preview.value.moved.deliveries.find(({ id }) => id === '4-final')?.plannedEnd?.toString()).toBe(
      '2023-11-02',
    );
  });

  it('leaves what was not moved where it is', async () => {
    const port = memoryPort(await readXlsx(BOOK));
    const preview = await previewMove(port, { today: TODAY, move: { tests: [day('2024-04-20')] } });
    expect(preview.ok && preview.value.after).toMatchObject({ closing: null, simulacros: [] });
    expect(preview.ok && String(preview.value.after.electionDay)).toBe('2024-06-02');
  });

  it('hands on why a workbook cannot be used', async () => {
    const port = memoryPort({ ...(await readXlsx(BOOK)), sheets: [] });
    expect(await previewMove(port, { today: TODAY, move: {} })).toEqual({
      ok: false,
      problem: { code: 'emptyWorkbook' },
    });
  });
});
