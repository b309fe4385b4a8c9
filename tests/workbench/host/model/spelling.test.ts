/**
 * XML may be written in many ways that say the same: what is saved of a workbook does not depend on how its file is spelled, and
 * where cells are lost all the same, the comparison says which.
 */
import { strToU8 } from 'fflate';
import {
  readPackage,
  textPart,
  writePackage,
  type PackageParts,
} from '../../../../src/workbench/host/model/excelts/package';
import { COLUMN_COUNT } from '../../../../src/workbench/host/area';
import { withUsualParts } from '../../../../src/workbench/host/model/saving/usualPrefixes';
import { fc } from '../../../support/fastCheck';
import { openModel, sheetOf } from '../../../support/workbooks';
import { PLAN_PART, plainPackage, withFeature, XLSX_FEATURES } from '../../../support/xlsxFeatures';
import { editPart } from '../../../support/xlsxParts';

const TAG = /<(\/?)([^\s/>!?]+)((?:\s+[^\s=>"'/]+="[^"]*")*)\s*(\/?)>/g;
const SPACE = ['', ' ', '\n', '\t ', '\r\n'] as const;
const BESIDE = ['<!-- <row r="3"> -->', '<!-- </row> -->', '<?q <c r="A1"/> > ?>', '', '', ''] as const;

/** Says the same in another spelling; `choose` returns one of so many. */
function spelled(xml: string, choose: (count: number) => number): string {
  const one = <T>(choices: readonly T[]): T => choices[choose(choices.length)] as T;
  const character = (text: string): string =>
    one([text, text, `&#${text.codePointAt(0) ?? 0};`, `&#x${(text.codePointAt(0) ?? 0).toString(16)};`]);
  const attribute = (_: string, name: string, value: string): string => {
    const isPlain = !name.startsWith('xmlns') && choose(3) === 0;
    const text = isPlain ? value.replace(/[A-Za-z0-9$]/, character) : value;
    const quoted = !text.includes("'") && choose(2) === 0 ? `'${text}'` : `"${text}"`;
    return `${one([' ', '\n', '\t', '  '])}${name}${one(SPACE)}=${one(SPACE)}${quoted}`;
  };
  let isRootOpen = false;
  const tags = xml.replace(TAG, (_, slash: string, name: string, attributes: string, empty: string) => {
    const written = attributes.replace(/\s+([^\s=]+)="([^"]*)"/g, attribute);
    const beside = isRootOpen && slash === '' ? one(BESIDE) : '';
    isRootOpen = true;
    if (empty === '/' && choose(2) === 0) return `${beside}<${name}${written}></${name}${one(SPACE)}>`;
    return `${beside}<${slash}${name}${written}${one(SPACE)}${empty}>`;
  });
  return tags.replace(/>([^<>&\s][^<>&]*)<\//g, (all, text: string) =>
    one([all, all, `><![CDATA[${text}]]></`, `>${[...text].map(character).join('')}</`]),
  );
}

/** The package with all parts of XML in another spelling, by choices that the numbers tell, over and over. */
function inOtherSpelling(bytes: Uint8Array, numbers: readonly number[]): Uint8Array {
  let at = 0;
  const choose = (count: number): number => (numbers[at++ % numbers.length] ?? 0) % count;
  const parts = readPackage(bytes);
  for (const path of parts.keys())
    if (/\.(?:xml|rels)$/.test(path)) parts.set(path, strToU8(spelled(textPart(parts, path) ?? '', choose)));
  return writePackage(parts);
}

const FEATURES = [
  ...['comments', 'links over ranges with tooltips', 'chart', 'sparklines', 'shared formulas'],
  ...['validation by a formula, with its window moved', 'table with filter criteria'],
];

const source = async (): Promise<Uint8Array> =>
  XLSX_FEATURES.filter(({ name }) => FEATURES.includes(name)).reduce(withFeature, await plainPackage());

it('has all of these features', () => {
  expect(XLSX_FEATURES.filter(({ name }) => FEATURES.includes(name))).toHaveLength(FEATURES.length);
});

/** What is saved after a cell was written and rows were put in, and what the comparison says. */
async function changed(bytes: Uint8Array): Promise<{ losses: unknown; texts: Record<string, string> }> {
  const model = await openModel(bytes);
  const plan = sheetOf(model, 'Plan');
  plan.setContent(1, 1, { value: 'otro', formula: null, quotePrefix: false });
  plan.insertCells({ top: 3, bottom: 4, left: 0, right: COLUMN_COUNT - 1 }, 'down');
  const saved = await model.save();
  const parts: PackageParts = withUsualParts(readPackage(saved));
  return {
    losses: model.lossesIn(saved),
    texts: Object.fromEntries([...parts.keys()].map((path) => [path, textPart(parts, path) ?? ''])),
  };
}

it('saves the same whatever the spelling of the file', async () => {
  const usual = await source();
  const expected = await changed(usual);
  expect(expected.losses).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(59), { minLength: 40, maxLength: 200 }), async (numbers) => {
      expect(await changed(inOtherSpelling(usual, numbers))).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

it('opens and keeps parts in UTF-16', async () => {
  const usual = await source();
  const parts = readPackage(usual);
  for (const [path, ends] of [
    [PLAN_PART, 'LE'],
    ['xl/workbook.xml', 'BE'],
  ] as const) {
    const text = Buffer.from(`\uFEFF${(textPart(parts, path) ?? '').replace('UTF-8', 'UTF-16')}`, 'utf16le');
    parts.set(path, new Uint8Array(ends === 'LE' ? text : text.swap16()));
  }
  const other = writePackage(parts);
  expect(await changed(other)).toEqual(await changed(usual));
  expect(readPackage(await (await openModel(other)).save())).toEqual(readPackage(other));
});

it.each([
  ['a row', /<row r="2"[\s\S]*?<\/row>/, ['A2', 'B2', 'C2', 'D2', 'E2', 'F2']],
  ['a cell', /<c r="C2"[^>]*(?:\/>|>[\s\S]*?<\/c>)/, ['C2']],
  ['a cell that moved', /<c r="A6"[^>]*(?:\/>|>[\s\S]*?<\/c>)/, ['A6']],
])('names the cells where %s is missing in what was saved', async (_, lost, addresses) => {
  const model = await openModel(await plainPackage());
  sheetOf(model, 'Plan').insertCells({ top: 3, bottom: 4, left: 0, right: COLUMN_COUNT - 1 }, 'down');
  const saved = editPart(await model.save(), PLAN_PART, (xml) => xml.replace(lost, ''));
  expect(model.lossesIn(saved)).toEqual(
    addresses.map((address) => ({ kind: 'cell', sheet: 'Plan', address })),
  );
});
