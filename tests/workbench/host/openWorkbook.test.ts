import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openWorkbook } from '../../../src/workbench/host';

const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const join2 = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

it('opens the November workbook', async () => {
  const opened = await openWorkbook(readFileSync(join(__dirname, '../../fixtures/plan-noviembre-2023.xlsx')));
  expect(opened.ok && opened.model.sheets.map(({ name }) => name)).toEqual([
    'Plan de trabajo',
    'Sesiones',
    'Integrantes',
    'Acuerdos',
    'Avances',
    'Proceso',
  ]);
});

/** The file with another size stated for its first part, which is what a reader knows before it unpacks. */
function statingSize(bytes: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(bytes);
  file.writeUInt32LE(size, file.indexOf('PK\u0001\u0002') + 24);
  return new Uint8Array(file);
}

const MEGABYTE = 1024 * 1024;

it.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'notAWorkbook'],
  ['text', strToU8('Núm.,Actividades'), 'notAWorkbook'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'notAWorkbook'],
  ['a damaged workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), 'notAWorkbook'],
  ['a cut-off file', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 40), 'notAWorkbook'],
  [
    'a workbook with a password',
    join2(COMPOUND, new Uint8Array(512), utf16('EncryptedPackage')),
    'encrypted',
  ],
  ['an .xls', join2(COMPOUND, new Uint8Array(512), utf16('Workbook')), 'legacyFormat'],
  ['an .xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'legacyFormat'],
  [
    'one with 300 MB of XML',
    statingSize(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 300 * MEGABYTE),
    'tooLarge',
  ],
  ['one with 600 MB', statingSize(zipSync({ 'xl/media/a.png': strToU8('x') }), 600 * MEGABYTE), 'tooLarge'],
])('%s is told apart', async (_name, bytes, code) => {
  const opened = await openWorkbook(bytes);
  expect(opened).toMatchObject({ ok: false, code });
});

it('a workbook without the relationships of its sheets is none', async () => {
  const parts = unzipSync(await newWorkbook('Plan').save());
  delete parts['xl/_rels/workbook.xml.rels'];
  expect(await openWorkbook(zipSync(parts))).toMatchObject({ ok: false, code: 'notAWorkbook' });
});

it.each<[string, string, boolean]>([
  ['a cell', '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', false],
  ['a row', '<row r="1" s="2" customFormat="1"/>', false],
  ['no cell', '<row r="1"><c r="A1" s="0"><v>1</v></c></row>', true],
])(
  'a workbook without its styles is damaged where formats of theirs are of %s: opens %#',
  async (_, row, opens) => {
    const parts = unzipSync(await newWorkbook('Plan').save());
    delete parts['xl/styles.xml'];
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(
      xml.replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, `<sheetData>${row}</sheetData>`),
    );
    expect((await openWorkbook(zipSync(parts))).ok).toBe(opens);
  },
);

it('what is written into a Strict package is in its namespaces', async () => {
  const strict = (xml: string): string =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
        'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const given = Object.entries(unzipSync(await newWorkbook('Plan').save())).map(
    ([name, bytes]) => [name, strToU8(strict(strFromU8(bytes)))] as const,
  );
  const opened = await openWorkbook(zipSync(Object.fromEntries(given)));
  if (!opened.ok) throw new Error(opened.detail);
  opened.model.addSheet('Nueva').setContent(0, 0, { value: 'x', formula: null, quotePrefix: false });
  const saved = unzipSync(await opened.model.save());
  const transitional = Object.entries(saved).filter(([, bytes]) =>
    /schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument|drawingml)/.test(strFromU8(bytes)),
  );
  expect(Object.keys(saved)).toContain('xl/worksheets/sheet2.xml');
  expect(transitional.map(([name]) => name)).toEqual([]);
});

it('a new workbook has one empty sheet', () => {
  const model = newWorkbook('Plan');
  expect(model.sheets.map(({ name }) => name)).toEqual(['Plan']);
  expect(model.sheets[0]?.usedArea(false)).toBeNull();
});
