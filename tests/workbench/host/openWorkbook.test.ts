import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
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
])('%s is told apart', async (_name, bytes, code) => {
  const opened = await openWorkbook(bytes);
  expect(opened).toMatchObject({ ok: false, code });
});

it('a new workbook has one empty sheet', () => {
  const model = newWorkbook('Plan');
  expect(model.sheets.map(({ name }) => name)).toEqual(['Plan']);
  expect(model.sheets[0]?.usedArea(false)).toBeNull();
});
