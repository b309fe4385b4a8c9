import { fc } from '../../support/fastCheck';
import {
  formatReportMark,
  hashValues,
  isAsMarked,
  markHash,
  whileReplaced,
} from '../../../src/workbook/edits/reportMark';
import type { PrintedLook } from '../../../src/workbook/edits/printedLook';
import { parseReportMark } from '../../../src/workbook/edits/parseReportMark';

const mark = { subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'anexo13-1', hash: '0011223344556677' };

describe('the mark of a report sheet', () => {
  it('is a formula that holds a text', () => {
    expect(formatReportMark(mark)).toBe('="1|2023-11|2023-11-30|anexo13-1|0011223344556677"');
  });

  it.each([
    ['the formula', formatReportMark(mark)],
    ['the value, without its quotes', '1|2023-11|2023-11-30|anexo13-1|0011223344556677'],
    ['the text literal, without its equals sign', '"1|2023-11|2023-11-30|anexo13-1|0011223344556677"'],
  ])('is read back from %s', (_name, text) => {
    expect(parseReportMark(text)).toEqual(mark);
  });

  it('holds how the report was delivered, with an oficio that fits into a formula', () => {
    const delivered = { on: '2023-12-05', document: 'OPL/SE/12/2023' };
    expect(parseReportMark(formatReportMark({ ...mark, delivered }))).toEqual({ ...mark, delivered });
    const none = { on: '2023-12-05', document: '' };
    expect(parseReportMark(formatReportMark({ ...mark, delivered: none }))?.delivered).toEqual(none);
    const long = { on: '2023-12-05', document: '|"'.repeat(200) };
    expect(formatReportMark({ ...mark, delivered: long }).length).toBeLessThan(255);
  });

  it.each([
    '',
    '=1',
    '="1|2023-11|2023-11-30|r|0f|2023-12-05"',
    '="1|2023-11|2023-11-30|r|0f||oficio"',
    '="1|2023-11|2023-11-30|r|0f|2023-12-05|oficio|más"',
    '="otra cosa"',
    '="2|2023-11|2023-11-30|r|0f"',
    '="1|2023-11|2023-11-30|r"',
    '="1|||r|0f"',
  ])('is not read from %j', (text) => {
    expect(parseReportMark(text)).toBeNull();
  });

  it('cannot be broken by what the rule set is called', () => {
    expect(parseReportMark(formatReportMark({ ...mark, ruleSet: 'a|b"c' }))?.ruleSet).toBe('a_b_c');
  });
});

describe('the hash of a sheet’s values', () => {
  const values = [
    ['Informe', ''],
    ['', 12],
  ];

  it('has 16 hexadecimal digits', () => {
    expect(hashValues(values, 1, 1)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is the same for a block and for a used range that starts later or ends later', () => {
    const padded = [['', '', '', ''], ['', 'Informe', null, ''], ['', '', 12, ''], []];
    expect(hashValues(values, 2, 2)).toBe(hashValues(padded, 1, 1));
  });

  it.each([
    ['another text', [['informe'], ['', 12]], 1],
    ['another number', [['Informe'], ['', 13]], 1],
    ['a value in another place', [['Informe'], [12]], 1],
    ['the same one row lower', values, 2],
    [
      'one value more',
      [
        ['Informe', 'x'],
        ['', 12],
      ],
      1,
    ],
    ['nothing', [], 1],
  ])('differs for %s', (_name, other, firstRow) => {
    expect(hashValues(other, firstRow, 1)).not.toBe(hashValues(values, 1, 1));
  });

  it('changes whenever one cell changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (texts, pick) => {
          const changed = texts.map((text, index) => (index === pick % texts.length ? `${text}.` : text));
          expect(hashValues([changed], 1, 1)).not.toBe(hashValues([texts], 1, 1));
        },
      ),
    );
  });
});

describe('what a mark keeps beside the values', () => {
  const sheet = {
    values: [
      ['', ''],
      ['Informe', ''],
    ],
    firstRow: 1,
    firstColumn: 1,
    merges: [{ row: 2, column: 1, rows: 1, columns: 2 }],
    headersFooters: ['', '&"Arial,Regular"&8Instituto A && B\nInforme', '', '', 'Página &P de &N', ''],
  };
  const marked = { ...mark, hash: markHash(sheet) };
  const center = (header: string): object => ({
    headersFooters: Object.assign([...sheet.headersFooters], { 1: header }),
  });

  it.each<[string, object, boolean]>([
    ['nothing', {}, true],
    ['the font of a header', center('&"Calibri,Bold"&K112233&BInstituto A && B\r\nInforme'), true],
    ['the text of a header', center('&"Arial,Regular"&8Instituto C\nInforme'), false],
    ['a header that was taken away', center(''), false],
    ['cells merged below each other', { merges: [{ row: 2, column: 1, rows: 2, columns: 2 }] }, false],
    ['cells no longer merged', { merges: [] }, false],
    ['more cells merged', { merges: [...sheet.merges, { row: 2, column: 2, rows: 1, columns: 2 }] }, true],
    [
      'merged cells above the first value',
      { merges: [...sheet.merges, { row: 1, column: 1, rows: 1, columns: 2 }] },
      true,
    ],
    ['merged cells of which Excel does not tell', { merges: null }, true],
    ['headers of which Excel does not tell', { headersFooters: undefined }, true],
  ])('tells %s', (_, change, isOurs) => {
    expect(isAsMarked(marked, { ...sheet, ...change }, sheet)).toBe(isOurs);
  });

  it('compares nothing that an older mark does not keep', () => {
    const older = { ...mark, hash: hashValues(sheet.values, 1, 1) };
    expect(isAsMarked(older, { ...sheet, merges: [] }, sheet)).toBe(true);
  });
});

describe('a sheet whose content is replaced', () => {
  const before = [['Informe', 'octubre']];
  const wanted = [
    ['Informe', 'noviembre'],
    ['', 12],
  ];
  const held = { ...mark, hash: hashValues(before, 1, 1) };

  it('is marked once, before the hash of what it held', () => {
    expect(whileReplaced(held)).toEqual({ ...held, hash: `~${held.hash}` });
    expect(whileReplaced(whileReplaced(held))).toEqual(whileReplaced(held));
  });

  it.each<[string, readonly (readonly (string | number)[])[], number, boolean, boolean]>([
    ['what it held', before, 1, true, true],
    ['nothing', [], 1, false, true],
    ['a part of what is to come', [['Informe', '']], 1, false, true],
    [
      'all that is to come',
      [
        ['Informe', 'noviembre'],
        ['', 12],
      ],
      1,
      false,
      true,
    ],
    ['what is to come from the second row on', [['', 12]], 2, false, true],
    ['what is to come in another place', [['', 12]], 1, false, false],
    ['what a person wrote', [['Informe', 'diciembre']], 1, false, false],
    ['what a person wrote beside it', [['Informe', 'noviembre', 'x']], 1, false, false],
    ['what a person wrote below it', [['x']], 3, false, false],
  ])('with %s is as marked', (_, values, firstRow, whenDone, whileWritten) => {
    const now = { values, firstRow, firstColumn: 1, merges: null };
    const planned = { values: wanted, firstRow: 1, firstColumn: 1, merges: null };
    expect([isAsMarked(held, now, planned), isAsMarked(whileReplaced(held), now, planned)]).toEqual([
      whenDone,
      whileWritten,
    ]);
  });

  const area = (row: number, columns = 2) => ({ row, column: 1, rows: 1, columns });
  const headers = (header: string, footer: string) => ['', header, '', '', footer, ''];
  const earlier = {
    values: [['Informe', 'octubre']],
    ...{ firstRow: 1, firstColumn: 1, merges: [area(1)], headersFooters: headers('Instituto A', 'Octubre') },
  };
  const coming = {
    values: [['Informe', 'noviembre'], ['Avance']],
    ...{ firstRow: 1, firstColumn: 1, merges: [area(1), area(2)] },
    headersFooters: headers('Instituto B', 'Noviembre'),
  };
  it.each<[string, object, boolean]>([
    ['what it held', earlier, true],
    ['all that is to come', coming, true],
    [
      'a part of the merges and of the headers',
      { merges: [area(2)], headersFooters: headers('Instituto B', '') },
      true,
    ],
    ['the headers that it had', { headersFooters: earlier.headersFooters }, true],
    ['a person’s header', { headersFooters: headers('Instituto C', 'Noviembre') }, false],
    [
      'a person’s header over what it held',
      { ...earlier, headersFooters: headers('Instituto C', 'Octubre') },
      false,
    ],
    ['cells that a person merged', { merges: [area(1), { ...area(1), rows: 2 }] }, false],
    ['headers and merges that Excel does not tell', { merges: null, headersFooters: undefined }, true],
  ])('is told by its headers, footers and merges as well: %s', (_, change, isOurs) => {
    const whileWritten = whileReplaced({ ...mark, hash: markHash(earlier) });
    const now: PrintedLook = { ...coming, ...change };
    expect(isAsMarked(whileWritten, now, coming)).toBe(isOurs);
  });
});
