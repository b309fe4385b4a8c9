import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
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

it('a new workbook has one empty sheet', () => {
  const model = newWorkbook('Plan');
  expect(model.sheets.map(({ name }) => name)).toEqual(['Plan']);
  expect(model.sheets[0]?.usedArea(false)).toBeNull();
});
