import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';
import { sheetOf, type WorkbookDescription } from '../../../support/workbooks';

const PLAN: WorkbookDescription = {
  Plan: [
    ['Núm.', 'Actividades', 'Término'],
    ['6.', 'Integrar el COTAPREP.', 45_226],
    ['7.', 'Designar', { error: '#N/A' }],
    [8, true, '=C2+1'],
  ],
  Otra: [],
};

type Context = Excel.RequestContext;

function onPlan<Result>(
  body: (sheet: Excel.Worksheet, context: Context, book: OpenBook) => Promise<Result>,
  description = PLAN,
): Promise<Result> {
  return withWorkbook(description, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan'), context, book)),
  );
}

/** The error code that one action on the Plan sheet ends with. */
function codeOf(action: (sheet: Excel.Worksheet, context: Context) => void): Promise<string | null> {
  return errorCodeOf(
    onPlan(async (sheet, context) => {
      action(sheet, context);
      await context.sync();
    }),
  );
}

describe('reading', () => {
  it('gives values, formulas, texts, types and formats as matrices', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('C2').numberFormat = [['dd/mm/yyyy']];
      const range = sheet.getRange('A2:C4').load('values,formulas,text,valueTypes,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        ['6.', 'Integrar el COTAPREP.', 45_226],
        ['7.', 'Designar', '#N/A'],
        [8, true, 45_227],
      ]);
      expect(range.formulas[2]).toEqual([8, true, '=C2+1']);
      expect(range.text).toEqual([
        ['6.', 'Integrar el COTAPREP.', '27/10/2023'],
        ['7.', 'Designar', '#N/A'],
        ['8', 'TRUE', '45227'],
      ]);
      expect(range.valueTypes).toEqual([
        ['String', 'String', 'Double'],
        ['String', 'String', 'Error'],
        ['Double', 'Boolean', 'Double'],
      ]);
      expect(range.numberFormat[0]).toEqual(['General', 'General', 'dd/mm/yyyy']);
    });
  });

  it('says where a range is', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet
        .getRange('B2:C4')
        .load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      const { address, rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
      expect({ address, rowIndex, columnIndex, rowCount, columnCount, cellCount }).toEqual({
        address: 'Plan!B2:C4',
        rowIndex: 1,
        columnIndex: 1,
        rowCount: 3,
        columnCount: 2,
        cellCount: 6,
      });
    });
  });

  it('an unloaded property throws in the client', async () => {
    const code = errorCodeOf(
      onPlan(async (sheet, context) => {
        const range = sheet.getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    expect(await code).toBe('PropertyNotLoaded');
  });

  it('the used range counts formats unless only values are asked for', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('F9').format.fill.color = '#FFFF00';
      const used = sheet.getUsedRange().load('address');
      const filled = sheet.getUsedRange(true).load('address');
      const empty = context.workbook.worksheets.getItem('Otra').getUsedRangeOrNullObject();
      const emptyCell = context.workbook.worksheets.getItem('Otra').getUsedRange().load('address');
      await context.sync();
      expect(used.address).toBe('Plan!A1:F9');
      expect(filled.address).toBe('Plan!A1:C4');
      expect(empty.isNullObject).toBe(true);
      expect(emptyCell.address).toBe('Otra!A1');
    });
  });

  it('values of unbounded ranges are null', async () => {
    await onPlan(async (sheet, context) => {
      const column = sheet.getRange().load('values');
      await context.sync();
      expect(column.values).toBeNull();
    });
  });
});

describe('ranges from ranges', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'Plan!C3'],
    ['getCell beyond the range', (range) => range.getCell(5, 5), 'Plan!G7'],
    ['getRow', (range) => range.getRow(1), 'Plan!B3:C3'],
    ['getColumn', (range) => range.getColumn(1), 'Plan!C2:C4'],
    ['getLastCell', (range) => range.getLastCell(), 'Plan!C4'],
    ['getLastRow', (range) => range.getLastRow(), 'Plan!B4:C4'],
    ['getEntireRow', (range) => range.getEntireRow(), 'Plan!2:4'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'Plan!B:C'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'Plan!A3:B5'],
    ['getResizedRange', (range) => range.getResizedRange(1, 2), 'Plan!B2:E5'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'Plan!B2'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'Plan!B5:C6'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'Plan!B1:C1'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'Plan!D2:D4'],
    ['getBoundingRect', (range) => range.getBoundingRect('E9'), 'Plan!B2:E9'],
    ['getIntersection', (range) => range.getIntersection('C1:D3'), 'Plan!C2:C3'],
    ['getUsedRange', (range) => range.getEntireRow().getUsedRange(true), 'Plan!A2:C4'],
  ])('%s', async (_name, derive, address) => {
    await onPlan(async (sheet, context) => {
      const derived = derive(sheet.getRange('B2:C4')).load('address');
      await context.sync();
      expect(derived.address).toBe(address);
    });
  });

  it('an intersection with nothing in common is a null object', async () => {
    await onPlan(async (sheet, context) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it.each<[string, (range: Excel.Range) => unknown]>([
    ['getOffsetRange', (range) => range.getOffsetRange(-5, 0)],
    ['getResizedRange', (range) => range.getResizedRange(-9, 0)],
    ['getRowsAbove', (range) => range.getRowsAbove(9)],
    ['getCell', (range) => range.getCell(-9, 0)],
  ])('%s does not leave the sheet', async (_name, derive) => {
    expect(await codeOf((sheet) => derive(sheet.getRange('B2:C4')))).toBe('InvalidArgument');
  });
});

describe('addresses', () => {
  it.each(['ZZZ99999999', 'A0', 'Nope!A1', 'Otra!A1', 'noSuchName', 'A1:', 'A1,B1'])(
    '%s is refused',
    async (address) => {
      expect(await codeOf((sheet) => sheet.getRange(address).load('address'))).toBe('InvalidArgument');
    },
  );

  it('a name is an address', async () => {
    await onPlan(async (sheet, context) => {
      context.workbook.names.add('corte', sheet.getRange('C2'));
      const range = sheet.getRange('corte').load('address');
      await context.sync();
      expect(range.address).toBe('Plan!C2');
    });
  });

  it('getRangeByIndexes counts from 0 and has at least one cell', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(1, 0, 2, 3).load('address');
      await context.sync();
      expect(range.address).toBe('Plan!A2:C3');
    });
    expect(await codeOf((sheet) => sheet.getRangeByIndexes(0, 0, 0, 1))).toBe('InvalidArgument');
  });
});

describe('writing', () => {
  it('values are taken as if typed; null leaves a cell as it is', async () => {
    await onPlan(async (sheet, context, { model }) => {
      sheet.getRange('A2:C3').values = [
        ['12', null, '11/3/2023'],
        ["'=x", '5%', ''],
      ] as unknown[][];
      const range = sheet.getRange('A2:C3').load('values,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        [12, 'Integrar el COTAPREP.', 45_233],
        ['=x', 0.05, ''],
      ]);
      expect(range.numberFormat).toEqual([
        ['General', 'General', 'm/d/yyyy'],
        ['General', '0%', 'General'],
      ]);
      expect(sheetOf(model, 'Plan').content(2, 0)).toEqual({ value: '=x', formula: null, quotePrefix: true });
    });
  });

  it('one value fills the range', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('E1:F2');
      range.values = 'x' as unknown as string[][];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['x', 'x'],
        ['x', 'x'],
      ]);
    });
  });

  it('formulas are calculated at once, and what depends on them', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('E1:E3').formulas = [['=COUNTIF(A1:A9,"*.")'], ['=SUM(Plan!C2,C4)'], ['=E1+1']];
      const range = sheet.getRange('E1:E3').load('values');
      await context.sync();
      sheet.getRange('C2').values = [[1]];
      const again = sheet.getRange('E1:E3').load('values');
      await context.sync();
      expect(range.values).toEqual([[3], [90_453], [4]]);
      expect(again.values).toEqual([[3], [3], [4]]);
    });
  });

  it.each<[string, unknown]>([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    ['ragged rows', [[1, 2], [1]]],
    [
      'an object in a cell',
      [
        [1, {}],
        [1, 2],
      ],
    ],
    [
      'a broken formula',
      [
        [1, '=SUM('],
        [1, 2],
      ],
    ],
  ])('%s: InvalidArgument, and nothing written', async (_name, values) => {
    await onPlan(async (sheet, context) => {
      const write = async (): Promise<void> => {
        sheet.getRange('A1:B2').values = values as unknown[][];
        await context.sync();
      };
      expect(await errorCodeOf(write())).toBe('InvalidArgument');
      const first = sheet.getRange('A1').load('values');
      await context.sync();
      expect(first.values).toEqual([['Núm.']]);
    });
  });

  it('what was done before the failing action stays done', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('A1').values = [['antes']];
      sheet.getRange('A1:B1').values = [[1]];
      sheet.getRange('A2').values = [['después']];
      expect(await errorCodeOf(context.sync())).toBe('InvalidArgument');
      const cells = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(cells.values).toEqual([['antes'], ['6.']]);
    });
  });

  it('large writes, which the client splits, arrive whole', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [index, index * 2, `x${index}`]);
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('E1:G2000');
      range.values = rows;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });

  it('a written format is checked, and null leaves one as it is', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0.00', null]] as string[][];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['0.00', 'General']]);
    });
    expect(await codeOf((sheet) => void (sheet.getRange('A1').numberFormat = [['0.00"']]))).toBe(
      'InvalidArgument',
    );
  });

  it('text cells keep what looks like a number', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('E1');
      range.numberFormat = [['@']];
      range.values = [['3.10']];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['3.10']]);
      expect(range.valueTypes).toEqual([['String']]);
    });
  });
});

describe('merged cells', () => {
  it('hold one value, at their top left; writes to the others are lost', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.merge();
      sheet.getRange('A1:C1').values = [['uno', 'dos', 'tres']];
      range.load('values');
      const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address');
      const later = sheet.getRange('B1:D4').getMergedAreasOrNullObject();
      await context.sync();
      expect(later.isNullObject).toBe(true);
      expect(range.values).toEqual([['uno', '']]);
      expect(merged.address).toBe('Plan!A1:B1');
      range.unmerge();
      const none = sheet.getRange('A1:D4').getMergedAreasOrNullObject();
      range.load('values');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(range.values).toEqual([['uno', '']]);
    });
  });

  it('are told up to 512 areas', async () => {
    const tell = (sheet: Excel.Worksheet, rows: number): void => {
      sheet.getRange(`A1:B${rows}`).merge(true);
      sheet.getRange(`A1:B${rows}`).getMergedAreasOrNullObject().load('address');
    };
    expect(await codeOf((sheet) => tell(sheet, 512))).toBeNull();
    expect(await codeOf((sheet) => tell(sheet, 513))).toBe('GeneralException');
  });

  it('merge(true) merges each row by itself', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('A5:B6').merge(true);
      const merged = sheet.getRange('A5:B6').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(merged.address).toBe('Plan!A5:B5,Plan!A6:B6');
    });
  });

  it('a part of a merged area can neither be merged with others nor inserted into', async () => {
    const prepared = (sheet: Excel.Worksheet): void => sheet.getRange('B2:C3').merge();
    expect(
      await codeOf((sheet) => {
        prepared(sheet);
        sheet.getRange('A3:B4').merge();
      }),
    ).toBe('InvalidOperation');
    expect(
      await codeOf((sheet) => {
        prepared(sheet);
        sheet.getRange('B1').insert('Down');
      }),
    ).toBe('InsertDeleteConflict');
  });
});

describe('clear', () => {
  it.each<[Excel.ClearApplyTo, string, string]>([
    ['All' as Excel.ClearApplyTo, '', '#FFFFFF'],
    ['Contents' as Excel.ClearApplyTo, '', '#FF0000'],
    ['Formats' as Excel.ClearApplyTo, 'Núm.', '#FFFFFF'],
  ])('%s', async (applyTo, value, color) => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = '#FF0000';
      range.clear(applyTo);
      range.load('values,format/fill/color');
      await context.sync();
      expect(range.values).toEqual([[value]]);
      expect(range.format.fill.color).toBe(color);
    });
  });
});

describe('insert and delete', () => {
  it('rows move with what refers to them, and ranges that the add-in holds', async () => {
    await onPlan(async (sheet, context, { model }) => {
      context.workbook.names.add('corte', sheet.getRange('C2'));
      const held = sheet.getRange('A4');
      const inserted = sheet.getRange('2:3').insert('Down').load('address');
      held.load('address,values');
      const formula = sheet.getRange('C6').load('formulas,values');
      const name = context.workbook.names.getItem('corte').load('formula');
      await context.sync();
      expect(inserted.address).toBe('Plan!2:3');
      expect([held.address, held.values]).toEqual(['Plan!A6', [[8]]]);
      expect([formula.formulas, formula.values]).toEqual([[['=C4+1']], [[45_227]]]);
      expect(name.formula).toBe('=Plan!$C$4');
      sheet.getRange('4:4').delete('Up');
      const gone = sheet.getRange('C5').load('formulas,values');
      await context.sync();
      expect([gone.formulas, gone.values]).toEqual([[['=#REF!+1']], [['#REF!']]]);
      expect(sheetOf(model, 'Plan').usedArea(true)).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
    });
  });

  it('cells move to the right alone', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('A2:A3').insert('Right');
      const range = sheet.getRange('A1:D3').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['Núm.', 'Actividades', 'Término', ''],
        ['', '6.', 'Integrar el COTAPREP.', 45_226],
        ['', '7.', 'Designar', '#N/A'],
      ]);
    });
  });

  it('cells are not pushed off the sheet', async () => {
    expect(
      await codeOf((sheet) => {
        sheet.getRange('A1048576').values = [['fin']];
        sheet.getRange('A1').insert('Down');
      }),
    ).toBe('NonBlankCellOffSheet');
  });
});

describe('rows and columns', () => {
  it('are hidden and shown', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const ranges = ['A2', 'A1:A2', 'B1'].map((address) =>
        sheet.getRange(address).load('rowHidden,columnHidden,hidden'),
      );
      await context.sync();
      expect(ranges.map(({ rowHidden, columnHidden, hidden }) => [rowHidden, columnHidden, hidden])).toEqual([
        [true, false, true],
        [null, false, null],
        [false, true, true],
      ]);
    });
  });
});

describe('copyFrom', () => {
  it('takes values, formulas and formats along, with relative references', async () => {
    await onPlan(async (sheet, context) => {
      sheet.getRange('C4').format.font.bold = true;
      sheet.getRange('D5').copyFrom('C4');
      sheet.getRange('E5').copyFrom('C4', 'Values');
      const range = sheet.getRange('D5:E5').load('formulas');
      const bold = sheet.getRange('D5').load('format/font/bold');
      await context.sync();
      expect(range.formulas).toEqual([['=D3+1', 45_227]]);
      expect(bold.format.font.bold).toBe(true);
    });
  });
});

describe('many formats at once', () => {
  it('setCellProperties and getCellProperties', async () => {
    await onPlan(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#FF0000' }, font: { bold: true } } }, {}]]);
      const properties = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(properties.value[0]?.map(({ address, format }) => [address, format?.fill?.color])).toEqual([
        ['Plan!A1', '#FF0000'],
        ['Plan!B1', '#FFFFFF'],
      ]);
    });
  });
});

it('a member that the host does not have is ApiNotFound', async () => {
  expect(await codeOf((sheet) => sheet.getRange('A1').flashFill())).toBe('ApiNotFound');
  expect(await codeOf((sheet) => void sheet.getRange('A1').load('linkedDataTypeState'))).toBe('ApiNotFound');
});
