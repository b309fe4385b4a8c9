import { chunksOf } from '../../src/excel/chunks';
import type { Edit } from '../../src/workbook/edits/edits';

const write = (row: number, rows: number): Extract<Edit, { kind: 'write' }> => ({
  kind: 'write',
  sheet: 'Informe',
  row,
  column: 1,
  values: Array.from({ length: rows }, (_, index) => [`Descripción ${row + index}`, 'á'.repeat(100)]),
});

describe('chunksOf', () => {
  it('leaves ordinary edits in one piece', () => {
    const edits = [write(1, 20), write(21, 20)];
    expect(chunksOf(edits)).toEqual([edits]);
  });

  it('has no chunk for no edit', () => {
    expect(chunksOf([])).toEqual([]);
  });

  it('keeps every request under 1.5 MB, in bytes', () => {
    const chunks = chunksOf([write(1, 9000)]);
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) {
      expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThanOrEqual(1_500_000);
    }
  });

  it('ends a batch where sheets are renamed', () => {
    const rename = (sheet: string): Edit => ({ kind: 'renameSheet', sheet, to: `${sheet}!` });
    const chunks = chunksOf([write(1, 1), rename('a'), rename('b'), write(2, 1)]);
    expect(chunks.map((chunk) => chunk.map(({ kind }) => kind))).toEqual([
      ['write', 'renameSheet', 'renameSheet'],
      ['write'],
    ]);
  });

  it('fills a batch up to its last byte, every letter beyond ASCII counted as three', () => {
    const edits = [write(1, 1), write(2, 1)];
    // Of an edit, 1000 bytes are what it costs besides its own data.
    const bytes = edits
      .map((edit) => JSON.stringify(edit))
      .reduce((sum, json) => sum + json.length + 2 * (json.match(/[^ -~]/g) ?? []).length + 1000, 0);
    expect(chunksOf(edits, bytes)).toEqual([edits]);
    expect(chunksOf(edits, bytes - 1)).toEqual(edits.map((edit) => [edit]));
  });

  it('counts anew from each batch', () => {
    const edits = [1, 2, 3, 4, 5, 6].map((row) => write(row, 1));
    const two = 2 * (JSON.stringify(edits[0]).length + 2 * 101 + 1000);
    expect(chunksOf(edits, two).map((chunk) => chunk.length)).toEqual([2, 2, 2]);
  });

  it('leaves whole what has one row, or does not write values', () => {
    const formulas: Edit = {
      kind: 'writeFormulas',
      sheet: 'a',
      row: 1,
      column: 1,
      formulas: [['=A1'], ['=A2']],
    };
    expect(chunksOf([write(1, 1), formulas], 100)).toEqual([[write(1, 1)], [formulas]]);
  });

  it('splits a large block by rows, in order and with none lost', () => {
    const whole = write(5, 50);
    const parts = chunksOf([whole], 4000).flat() as (typeof whole)[];
    let row = 5;
    for (const part of parts) {
      expect(part.row).toBe(row);
      row += part.values.length;
    }
    expect(parts.flatMap(({ values }) => values)).toEqual(whole.values);
  });
});
