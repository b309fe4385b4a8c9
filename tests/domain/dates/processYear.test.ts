import { inferDay, inferMonth, processWindow, readProcessYears } from '../../../src/domain/dates/processYear';
import { day } from './support';

describe('processWindow', () => {
  it.each([
    ['2024-06-02', '2023-08-02', '2024-08-01'],
    ['2027-06-06', '2026-08-06', '2027-08-05'],
    ['2024-12-31', '2024-02-29', '2025-02-27'],
  ])('the process of %s lies from %s to %s', (electionDay, first, last) => {
    const window = processWindow(day(electionDay));
    expect([window.first.toString(), window.last.toString()]).toEqual([first, last]);
  });
});

describe('readProcessYears', () => {
  it.each([
    ['Proceso Electoral Local 2023-2024', { from: 2023, to: 2024 }],
    ['PEL 2026–2027', { from: 2026, to: 2027 }],
    ['Proceso 2026/27', { from: 2026, to: 2027 }],
    ['Proceso Electoral Local Extraordinario 2024', null],
    ['2023-2025', null],
    ['Oficio 12023-20241', null],
    ['', null],
  ])('%s gives %j', (name, years) => {
    expect(readProcessYears(name)).toEqual(years);
  });
});

describe('inference', () => {
  it('says that it does not know rather than guess', () => {
    expect(inferDay(3, 10, {})).toBe('unknown');
    expect(inferMonth(10, {})).toBeNull();
  });

  it('gives the month at the beginning of the window', () => {
    expect(inferMonth(8, { electionDay: day('2024-06-02') })).toBe('2023-08');
    expect(inferMonth(7, { electionDay: day('2024-06-02') })).toBe('2024-07');
    expect(inferMonth(7, { processYears: { from: 2023, to: 2024 } })).toBe('2024-07');
  });
});
