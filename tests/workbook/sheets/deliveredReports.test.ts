import { formatReportMark } from '../../../src/workbook/edits/reportMark';
import { deliveredReports } from '../../../src/workbook/sheets/deliveredReports';
import { sheetOf, workbookOf } from '../../support/snapshot';

const marked = (name: string, subject: string, on?: string) =>
  sheetOf(name, [['Informe']], {
    reportMark: formatReportMark({
      ...{ subject, cutoff: '2023-11-30', ruleSet: 'r1', hash: '0f' },
      ...(on === undefined ? {} : { delivered: { on, document: '' } }),
    }),
  });

it.each([
  ['a report that was delivered', [marked('A', '2023-11', '2023-12-05')], [['2023-11', '2023-12-05', 'A']]],
  [
    'the first of two',
    [marked('A', '2023-11', '2023-12-07'), marked('B', '2023-11', '2023-12-05')],
    [['2023-11', '2023-12-05', 'B']],
  ],
  ['no report that was not', [marked('A', '2023-11')], []],
  ['no internal edition', [marked('A', '2023-11 interna', '2023-12-05')], []],
  ['no sheet of a person', [sheetOf('Informe 2023-11', [['Informe']])], []],
])('lists %s', (_, sheets, listed) => {
  const found = [...deliveredReports(workbookOf(...sheets))];
  expect(found.map(([month, { on, cell }]) => [month, on.toString(), cell.sheet])).toEqual(listed);
});

it.each([
  ['OPL/SE/12/2023 ', 'OPL/SE/12/2023'],
  [' ', undefined],
])('tells the letter of the mark: %j', (document, letter) => {
  const mark = { subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash: '0f' };
  const reportMark = formatReportMark({ ...mark, delivered: { on: '2023-12-05', document } });
  const [report] = deliveredReports(workbookOf(sheetOf('A', [['Informe']], { reportMark }))).values();
  expect(report?.letter).toBe(letter);
});
