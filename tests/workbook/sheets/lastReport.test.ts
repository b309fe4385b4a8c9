/** The last report in a workbook: which it is, and what it left for comparing. */
import { parseMonth } from '../../../src/domain/dates/calendarDate';
import { formatReportMemory } from '../../../src/domain/report/content/reportFingerprint';
import type { ReportMemory } from '../../../src/domain/report/content/reportMemory';
import { lastReport } from '../../../src/workbook/sheets/lastReport';
import { formatReportMark } from '../../../src/workbook/edits/reportMark';
import { parseReportMark } from '../../../src/workbook/edits/parseReportMark';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';

const monthOf = (text: string) => {
  const month = parseMonth(text);
  if (month === null) throw new Error(`The test names no month: ${text}`);
  return month;
};
const NOVEMBER = monthOf('2023-11');

const factsOf = (month: string, cutoff: string): ReportMemory => ({
  month: monthOf(month),
  cutoff: day(cutoff),
  ruleSet: 'r1',
  activities: [],
  members: [],
});

function reportSheet(
  name: string,
  month: string,
  cutoff: string,
  change = (text: string): string => text,
): SheetSnapshot {
  const memory = formatReportMemory(factsOf(month, cutoff)).map(change);
  return sheetOf(name, [['Informe'], ['', '', ...memory]], {
    reportMark: formatReportMark({ subject: month, cutoff, ruleSet: 'r1', hash: '0f' }),
  });
}

const SEPTEMBER = reportSheet('Informe 2023-09', '2023-09', '2023-09-30');
const OCTOBER = reportSheet('Informe 2023-10', '2023-10', '2023-10-31');
const marked = (sheet: SheetSnapshot): SheetSnapshot => {
  const mark = parseReportMark(sheet.reportMark ?? '');
  if (mark === null) throw new Error('no mark');
  const delivered = { on: '2023-10-05', document: '' };
  return { ...sheet, reportMark: formatReportMark({ ...mark, delivered }) };
};
const OF_OCTOBER = { kind: 'facts', facts: factsOf('2023-10', '2023-10-31') };

describe('the last report', () => {
  it.each<[string, readonly SheetSnapshot[], object]>([
    ['none in a new workbook', [sheetOf('Plan', [['Núm.']])], { kind: 'none' }],
    ['the newest of an earlier month', [OCTOBER, SEPTEMBER], OF_OCTOBER],
    [
      'not one of the same month or of a later one',
      [
        OCTOBER,
        reportSheet('Informe 2023-11', '2023-11', '2023-11-30'),
        reportSheet('Informe 2023-12', '2023-12', '2023-12-31'),
      ],
      OF_OCTOBER,
    ],
    [
      'the one with the latest cut-off of a month',
      [reportSheet('Informe 2023-10 (2)', '2023-10', '2023-10-15'), OCTOBER],
      OF_OCTOBER,
    ],
    [
      'not a draft',
      [SEPTEMBER, { ...OCTOBER, name: 'Informe 2023-10 borrador' }],
      { kind: 'facts', facts: factsOf('2023-09', '2023-09-30') },
    ],
    [
      'the newest that was delivered, where one was',
      [OCTOBER, marked(SEPTEMBER)],
      { kind: 'facts', facts: factsOf('2023-09', '2023-09-30'), isDelivered: true },
    ],
    ['one that a person renamed', [{ ...OCTOBER, name: 'Lo que se entregó' }], OF_OCTOBER],
    [
      'one whose memory is damaged, and no older one instead',
      [
        SEPTEMBER,
        reportSheet('Informe 2023-10', '2023-10', '2023-10-31', (text) => text.replace('r1', 'r2')),
      ],
      { kind: 'unreadable', month: '2023-10' },
    ],
    [
      'one with no memory',
      [{ ...sheetOf('Informe 2023-10', [['Informe']]), reportMark: OCTOBER.reportMark }],
      { kind: 'unreadable', month: '2023-10' },
    ],
  ])('is %s', (_name, sheets, expected) => {
    expect(lastReport(workbookOf(...sheets), NOVEMBER)).toEqual(expected);
  });

  it('does not mind what people wrote elsewhere on the sheet, nor where the memory went', () => {
    const memory = formatReportMemory(factsOf('2023-10', '2023-10-31'));
    const edited = sheetOf(
      'Informe 2023-10',
      [
        [...memory, 'Una nota'],
        ['Otra', 3, true],
      ],
      {
        reportMark: OCTOBER.reportMark,
      },
    );
    expect(lastReport(workbookOf(edited), NOVEMBER)).toEqual(OF_OCTOBER);
  });
});
