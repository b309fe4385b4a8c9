/** Features of real .xlsx files through the add-in's use cases: kept as they were, or refused by name. */
import { highlightOverdue } from '../../../../src/app/highlightOverdue';
import { makeReport } from '../../../../src/app/makeReport';
import { removeHighlight } from '../../../../src/app/removeHighlight';
import { parseMonth } from '../../../../src/domain/dates/calendarDate';
import { createOfficePort } from '../../../../src/excel/officePort';
import type { Loss } from '../../../../src/workbench/host';
import {
  editTextPart,
  readPackage,
  textPart,
  writePackage,
  type PackageParts,
} from '../../../../src/workbench/host/model/excelts/package';
import { childrenOf } from '../../../../src/workbench/host/model/saving/xmlPatch';
import { withWorkbook } from '../../../support/office';
import { openModel } from '../../../support/workbooks';
import { day } from '../../../support/registers';
import {
  BOOK,
  PLAN_PART,
  plainPackage,
  STYLES_PART,
  withFeature,
  XLSX_FEATURES,
  type XlsxFeature,
} from '../../../support/xlsxFeatures';

const OPTIONS = { today: day('2023-11-30'), electionDay: day('2024-06-02'), acceptReading: true } as const;

type UseCase = (port: ReturnType<typeof createOfficePort>) => Promise<{ readonly ok: boolean }>;

const highlight: UseCase = (port) => highlightOverdue(port, OPTIONS);
const report: UseCase = (port) => {
  const month = parseMonth('2023-11');
  if (month === null) throw new Error('no month');
  return makeReport(port, { ...OPTIONS, month });
};

interface Saved {
  readonly given: PackageParts;
  readonly saved: PackageParts;
  readonly losses: readonly Loss[];
}

async function through(bytes: Uint8Array, ...useCases: readonly UseCase[]): Promise<Saved> {
  return withWorkbook(
    bytes,
    async ({ session }) => {
      const port = createOfficePort({ requestTimeout: Infinity });
      for (const useCase of useCases) expect((await useCase(port)).ok).toBe(true);
      const saved = await session.save();
      return { given: readPackage(bytes), saved: readPackage(saved), losses: session.lossesIn(saved) };
    },
    { installGlobals: true },
  );
}

const differing = ({ given, saved }: Saved): string[] =>
  [...given.keys()].filter((path) => textPart(given, path) !== textPart(saved, path)).sort();

const elements = (parts: PackageParts, path: string): string[] =>
  childrenOf(textPart(parts, path) ?? '').map(({ xml }) => xml);

/** The elements of the given part that are not in the saved one as they were. */
const goneFrom = ({ given, saved }: Saved, path: string): string[] => {
  const after = elements(saved, path);
  return elements(given, path).filter((xml) => !after.includes(xml));
};

let plain: Uint8Array;
beforeAll(async () => {
  plain = await plainPackage();
});

/** The parts that a new sheet is declared in. */
const DECLARING = new Set([
  ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', BOOK, STYLES_PART],
]);

const isProtected = ({ sheet }: XlsxFeature): boolean =>
  sheet?.some(([name]) => name === 'sheetProtection') ?? false;
const REFUSED = XLSX_FEATURES.filter(({ refused }) => refused !== undefined);
const KEPT = XLSX_FEATURES.filter(({ refused }) => refused === undefined);

/** A report is made of one feature in so many: it takes as long as many highlights. */
const REPORT_EVERY = 8;

describe(`${KEPT.length} features of .xlsx files are kept`, () => {
  it.each(KEPT.filter((feature) => !isProtected(feature)))('$name', async (feature) => {
    const done = await through(withFeature(plain, feature), highlight);
    expect(done.losses).toEqual([]);
    // The rules are on the plan's sheet, their names in the workbook part, their formats in the style sheet.
    expect(differing(done)).toEqual([STYLES_PART, BOOK, PLAN_PART].sort());
    expect(goneFrom(done, PLAN_PART)).toEqual([]);
    expect(goneFrom(done, BOOK).filter((xml) => !xml.startsWith('<definedNames'))).toEqual([]);
    for (const name of goneFrom(done, BOOK).flatMap(
      (xml) => xml.match(/<definedName\b.*?<\/definedName>/g) ?? [],
    ))
      expect(textPart(done.saved, BOOK)).toContain(name);
    expect(goneFrom(done, STYLES_PART).filter((xml) => !xml.startsWith('<dxfs'))).toEqual([]);
  });

  it.each(KEPT.filter((feature, index) => isProtected(feature) || index % REPORT_EVERY === 0))(
    '$name, when a report is added',
    async (feature) => {
      const done = await through(withFeature(plain, feature), report);
      expect(done.losses).toEqual([]);
      expect(differing(done).filter((path) => !DECLARING.has(path))).toEqual([]);
    },
  );
});

describe(`${REFUSED.length} of them cannot be kept, and is named`, () => {
  it.each(REFUSED)('$name', async (feature) => {
    const { losses } = await through(withFeature(plain, feature), highlight);
    expect(losses.map(({ kind }) => kind)).toEqual([feature.refused]);
  });

  it('a cell of an array formula that is written alone', async () => {
    const feature = XLSX_FEATURES.find(({ name }) => name === 'what-if data table');
    const model = await openModel(withFeature(plain, feature ?? { name: '' }));
    model.sheets[0]?.setContent(20, 1, { value: 5, formula: null, quotePrefix: false });
    expect(model.lossesIn(await model.save())).toEqual([
      { kind: 'array', sheet: 'Plan', address: 'B20:B21' },
    ]);
  });
});

it('removing the highlight gives the given package back', async () => {
  const done = await through(plain, highlight, (port) => removeHighlight(port));
  expect(differing(done)).toEqual([]);
});

describe('what the comparison of two packages finds', () => {
  const all = ['comments', 'links over ranges with tooltips', 'validation with an alert and an input mode'];

  async function compared(spoil: (parts: PackageParts) => void): Promise<readonly Loss[]> {
    const given = all.reduce(
      (bytes, wanted) =>
        withFeature(bytes, XLSX_FEATURES.find(({ name }) => name === wanted) ?? { name: '' }),
      plain,
    );
    const model = await openModel(given);
    model.defineName({ name: 'n', formula: '1', sheet: null, visible: true, comment: '' });
    const saved = readPackage(await model.save());
    spoil(saved);
    return model.lossesIn(writePackage(saved));
  }
  const edit = (path: string, change: (xml: string) => string) => (parts: PackageParts) =>
    editTextPart(parts, path, change);

  it.each<[string, (parts: PackageParts) => void, Loss]>([
    [
      'a part that is gone',
      (parts) => parts.delete('xl/comments1.xml'),
      { kind: 'part', part: 'xl/comments1.xml' },
    ],
    [
      'a part of other content',
      edit('xl/comments1.xml', (xml) => xml.replace('Revisar', '')),
      { kind: 'part', part: 'xl/comments1.xml' },
    ],
    [
      'an element of a sheet',
      edit(PLAN_PART, (xml) => xml.replace(/<hyperlinks>.*<\/hyperlinks>/, '')),
      { kind: 'element', part: 'Plan', element: 'hyperlinks' },
    ],
    [
      'an attribute of an element',
      edit(PLAN_PART, (xml) => xml.replace(' imeMode="on"', '')),
      { kind: 'element', part: 'Plan', element: 'dataValidations' },
    ],
    [
      'a cell',
      edit(PLAN_PART, (xml) => xml.replace('<v>45210</v>', '<v>45211</v>')),
      { kind: 'cell', sheet: 'Plan', address: 'D2' },
    ],
    [
      'a format',
      edit(STYLES_PART, (xml) => xml.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs><xf/></cellXfs>')),
      { kind: 'element', part: STYLES_PART, element: 'cellXfs' },
    ],
    [
      'an element of the workbook part',
      edit(BOOK, (xml) => xml.replace('<workbookPr/>', '')),
      { kind: 'element', part: BOOK, element: 'workbookPr' },
    ],
  ])('%s', async (_, spoil, loss) => {
    expect(await compared(spoil)).toEqual([loss]);
  });

  it('nothing where nothing is missing', async () => {
    expect(await compared(() => undefined)).toEqual([]);
  });
});
