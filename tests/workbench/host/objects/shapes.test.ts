/** Pictures over the cells: added, measured, saved and found again. */
import { readFileSync } from 'node:fs';
import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';
import { openModel, sheetOf } from '../../../support/workbooks';
import { isWellFormed, partNames, partOf } from '../../../support/xlsxParts';
import type { SessionOptions } from '../../../../src/workbench/host';

const PNG = readFileSync('assets/icon-80.png').toString('base64');
/** Start, and a frame header that says 40 by 20. */
const JPEG = Buffer.from('ffd8ffc0000b080014002801011100ffd9', 'hex').toString('base64');

type Body<Result> = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  book: OpenBook,
) => Promise<Result>;

function onSheet<Result>(body: Body<Result>, options: SessionOptions = {}): Promise<Result> {
  return withWorkbook(
    { Informe: [['Portada']], Otra: [] },
    (book) =>
      book.Excel.run((context) => body(context.workbook.worksheets.getItem('Informe'), context, book)),
    options,
  );
}

const LOOKED_AT = 'name,left,top,width,height,type,lockAspectRatio,altTextDescription';

it.each([
  ['a PNG', PNG, 60, 60],
  ['a JPEG', JPEG, 30, 15],
])(
  '%s comes in the corner, as large as its pixels, its sides bound together',
  async (_, data, width, height) => {
    await onSheet(async ({ shapes }, context) => {
      const shape = shapes.addImage(data).load(LOOKED_AT);
      await context.sync();
      expect(shape.toJSON()).toMatchObject({
        ...{ name: 'Picture 1', left: 0, top: 0, width, height },
        ...{ type: 'Image', lockAspectRatio: true, altTextDescription: '' },
      });
      shape.width = width * 2;
      shape.load(LOOKED_AT);
      await context.sync();
      expect([shape.width, shape.height]).toEqual([width * 2, height * 2]);
      shape.lockAspectRatio = false;
      shape.height = 10;
      shape.load(LOOKED_AT);
      await context.sync();
      expect([shape.width, shape.height]).toEqual([width * 2, 10]);
    });
  },
);

it.each([
  ['no base64', 'logotipo'],
  ['nothing', ''],
  ['the prefix of a data address', `data:image/png;base64,${PNG}`],
  ['a text', Buffer.from('hola, mundo').toString('base64')],
  ['a PNG that breaks off', PNG.slice(0, 16)],
])('%s is no picture', async (_, data) => {
  await onSheet(async ({ shapes }, context) => {
    shapes.addImage(data);
    expect(await errorCodeOf(context.sync())).toBe('InvalidArgument');
  });
});

it('keeps its name, its text, its place and its bytes in the file, and goes with its cell', async () => {
  await onSheet(async (sheet, context, { model, reopened, session }) => {
    sheet.getRange('A:A').format.columnWidth = 100;
    const shape = sheet.shapes.addImage(PNG);
    shape.name = 'Logotipo';
    shape.altTextDescription = 'Logotipo de «la institución» & más';
    shape.left = 110;
    shape.top = 20;
    shape.width = 90;
    await context.sync();
    const saved = await session.save();
    expect(await session.save()).toEqual(saved);
    for (const part of partNames(saved).filter((name) => /\.(?:xml|rels)$/.test(name)))
      expect([part, isWellFormed(partOf(saved, part))]).toEqual([part, true]);
    const again = await openModel(saved);
    for (const book of [model, again, await openModel(await again.save())]) {
      const [picture, ...others] = sheetOf(book, 'Informe').pictures;
      expect(others).toEqual([]);
      expect(picture).toMatchObject({
        ...{ name: 'Logotipo', altText: 'Logotipo de «la institución» & más', lockAspectRatio: true },
        ...{ width: 90, height: 90, anchor: { row: 1, column: 1, down: 5 } },
      });
      expect(Buffer.from(picture?.data.bytes ?? []).toString('base64')).toBe(PNG);
    }
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A:A').delete('Left');
    await context.sync();
    expect(sheetOf(await reopened(), 'Informe').pictures[0]?.anchor).toMatchObject({ row: 2, column: 0 });
  });
});

it('is found by its name or its id, and goes away', async () => {
  await onSheet(async ({ shapes }, context, { reopened }) => {
    shapes.addImage(PNG).name = 'Uno';
    shapes.addImage(PNG);
    shapes.load('items/name,items/id');
    const none = shapes.getItemOrNullObject('Tres');
    await context.sync();
    expect([shapes.items.map(({ name }) => name), none.isNullObject]).toEqual([['Uno', 'Picture 2'], true]);
    shapes.getItem('uno').delete();
    await context.sync();
    expect(sheetOf(await reopened(), 'Informe').pictures.map(({ name }) => name)).toEqual(['Picture 2']);
    shapes.getItem('Uno').delete();
    expect(await errorCodeOf(context.sync())).toBe('ItemNotFound');
  });
});

it('does not come onto a protected sheet', async () => {
  await onSheet(async ({ shapes, protection }, context) => {
    protection.protect();
    shapes.addImage(PNG);
    expect(await errorCodeOf(context.sync())).toBe('AccessDenied');
  });
});
