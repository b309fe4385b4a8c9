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
