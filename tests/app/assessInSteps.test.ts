import { assessmentSteps, assessSnapshot } from '../../src/app/assessWorkbook';
import { finish } from '../../src/domain/steps';
import { cellBlockOf, patchCells } from '../../src/workbook/snapshot/patchCells';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { unchangedReadings } from '../../src/workbook/snapshot/unchanged';
import { fc } from '../support/fastCheck';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { largeWorkbook } from '../bench/largeWorkbook';

const options = { today: day('2023-11-30') };

/** Activities and sessions each: several steps of every loop over rows. */
const ROWS = 150;

const bookOf = (rows: number): WorkbookSnapshot =>
  workbookOf(...Object.entries(largeWorkbook(rows)).map(([name, cells]) => sheetOf(name, cells as Rows)));

/** The workbook with another text in one cell; everything else in it are the same objects. */
function edited(
  book: WorkbookSnapshot,
  at: number,
  row: number,
  column: number,
  text: string,
): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet, index) => {
    if (index !== at) return sheet;
    const block = {
      firstRow: row,
      firstColumn: column,
      values: [[text]],
      texts: [[text]],
      types: [[text === '' ? ('Empty' as const) : ('String' as const)]],
      numberFormats: [['General']],
      formulas: [[text]],
    };
    return { ...sheet, ...patchCells(cellBlockOf(sheet), block) };
  });
  return { ...book, sheets };
}

const cell = fc.record({
  sheet: fc.constantFrom(0, 1, 2, 3),
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 7 }),
  text: fc.constantFrom('', 'Concluida', 'Cancelada', '2 de noviembre de 2023', '1.1', 'Núm.', 'Total'),
});

describe('a workbook that is judged after each edit', () => {
  it('is judged in steps as a copy of it that nothing is known of', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (edits) => {
        const unchanged = unchangedReadings();
        let book = unchanged(bookOf(12));
        for (const { sheet, row, column, text } of edits) {
          finish(assessmentSteps(book, options));
          const rows = book.sheets[sheet]?.values.length ?? 0;
          const columns = book.sheets[sheet]?.values[0]?.length ?? 0;
          if (row <= rows && column <= columns) book = unchanged(edited(book, sheet, row, column, text));
        }
        expect(finish(assessmentSteps(book, options))).toEqual(
          assessSnapshot(structuredClone(book), options),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('can be left after any step, and is judged from the start then', () => {
    const book = bookOf(ROWS);
    const left = assessmentSteps(book, options);
    let steps = 0;
    while (left.next().done !== true) steps += 1;
    // Each rule is a step, and so are some rows of each register.
    expect(steps).toBeGreaterThan(100);
    const whole = assessSnapshot(structuredClone(book), options);
    for (const after of [1, 20, steps - 40, steps - 1]) {
      const again = structuredClone(book);
      const begun = assessmentSteps(again, options);
      for (let step = 0; step < after; step++) begun.next();
      expect(assessSnapshot(again, options)).toEqual(whole);
    }
  });
});
