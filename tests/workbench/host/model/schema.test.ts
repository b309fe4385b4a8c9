/** The parts that the host writes into, against the order that the schemas of SpreadsheetML demand (ECMA-376, part 1, A.2). */
import {
  readPackage,
  relationshipsOf,
  textPart,
  type PackageParts,
} from '../../../../src/workbench/host/model/excelts/package';
import { childrenOf } from '../../../../src/workbench/host/model/saving/xmlPatch';
import type { SheetModel, WorkbookModel } from '../../../../src/workbench/host';
import { openModel } from '../../../support/workbooks';
import { plainPackage, withFeature, XLSX_FEATURES } from '../../../support/xlsxFeatures';
import { isWellFormed } from '../../../support/xlsxParts';

const SEQUENCES = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  xf: 'alignment protection extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'start end left right top bottom diagonal vertical horizontal',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  c: 'f v is extLst',
} as const;

/** Elements that may come once only. */
const REPEATED = new Set(['conditionalFormatting', 'selection']);

/** What is wrong with the children of an element, and of theirs. */
function faults(xml: string, at: string): string[] {
  const name = /<([\w:]+)[\s/>]/.exec(xml.replace(/^<\?[\s\S]*?\?>\s*/, ''))?.[1] ?? '';
  const order = (SEQUENCES as Readonly<Record<string, string>>)[name]?.split(' ');
  const children = childrenOf(xml);
  const wrong =
    order === undefined
      ? []
      : children.flatMap((child, index) => {
          const [rank, last] = [order.indexOf(child.name), order.indexOf(children[index - 1]?.name ?? '')];
          const isRepeated = rank === last && !REPEATED.has(child.name);
          if (child.name.includes(':') || (rank >= 0 && rank >= last && !isRepeated)) return [];
          return [`${at}: ${child.name} after ${children[index - 1]?.name ?? 'nothing'}`];
        });
  return [...wrong, ...children.flatMap((child) => faults(child.xml, `${at}/${name}`))];
}

/** The numbers that cells, formats and rules refer to are in their lists, and the lists are as long as they say. */
function danglingNumbers(parts: PackageParts): string[] {
  const styles = childrenOf(textPart(parts, 'xl/styles.xml') ?? '<none/>');
  const lists = new Map(styles.map(({ name, xml }) => [name, xml]));
  const size = (name: string): number => childrenOf(lists.get(name) ?? '<none/>').length;
  const counts = styles.flatMap(({ name, xml }) => {
    const count = /^<\w+ [^>]*?count="(\d+)"/.exec(xml)?.[1];
    return count !== undefined && Number(count) !== size(name) ? [`${name} counts ${count}`] : [];
  });
  const tooHigh = (xml: string, attribute: string, list: string): string[] =>
    [...xml.matchAll(new RegExp(`\\s${attribute}="(\\d+)"`, 'g'))]
      .filter(([, number]) => Number(number) >= size(list))
      .map(([text]) => `${text} is not in ${list}`);
  const formats = lists.get('cellXfs') ?? '';
  const sheets = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/sheet'));
  return [
    ...counts,
    ...tooHigh(formats, 'fontId', 'fonts'),
    ...tooHigh(formats, 'fillId', 'fills'),
    ...tooHigh(formats, 'borderId', 'borders'),
    ...sheets.flatMap((path) => [
      ...tooHigh((textPart(parts, path) ?? '').replace(/<col .*?>/g, ''), 's', 'cellXfs'),
      ...tooHigh(textPart(parts, path) ?? '', 'dxfId', 'dxfs'),
    ]),
  ];
}

/** Relationships that lead to no part, and parts without a content type. */
function danglingParts(parts: PackageParts): string[] {
  const types = textPart(parts, '[Content_Types].xml') ?? '';
  const owners = [...parts.keys()]
    .filter((path) => path.endsWith('.rels'))
    .map((path) => path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2'));
  return [
    ...owners.flatMap((owner) =>
      relationshipsOf(parts, owner)
        .filter(({ target }) => !parts.has(target))
        .map(({ target }) => `${owner} leads to ${target}`),
    ),
    ...[...parts.keys()].filter((path) => {
      const ending = path.split('.').at(-1) ?? '';
      return (
        path !== '[Content_Types].xml' &&
        !types.includes(`PartName="/${path}"`) &&
        !types.includes(`Extension="${ending}"`)
      );
    }),
  ];
}

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Writes each kind of thing that the host can write into one sheet. */
function writeAll(model: WorkbookModel, sheet: SheetModel): void {
  const area = { top: 30, left: 1, bottom: 33, right: 2 };
  sheet.setContent(30, 1, { value: 'título', formula: null, quotePrefix: true });
  sheet.setContent(31, 1, { value: null, formula: '1+1', quotePrefix: false });
  sheet.updateStyle([area], {
    numberFormat: '0.0 "x"',
    font: { name: 'Arial', size: 9, bold: true, underline: 'Double', color: '#123456', superscript: true },
    fill: { pattern: 'solid', color: '#EEEEEE' },
    borders: { top: { line: 'thin', color: '#000000' }, diagonalUp: { line: 'hair', color: null } },
    horizontal: 'CenterAcrossSelection',
    vertical: 'Center',
    textOrientation: -45,
    locked: false,
  });
  sheet.merge({ ...area, top: 33 });
  sheet.setRow(31, { height: 40 });
  sheet.setColumn(4, { width: 33 });
  sheet.setColumn(20, { hidden: true });
  const rule = { areas: [area], type: 'Custom', formula: 'B31=1', stopIfTrue: true };
  sheet.addConditionalFormat({ ...rule, style: { fillColor: '#FF0000', font: { bold: true } } });
  sheet.setDataValidation([area], {
    ...{ type: 'List', operator: 'between', formula1: '"a,b"', formula2: null },
    ...{ inCellDropDown: true, ignoreBlanks: true },
    errorAlert: { show: true, style: 'warning', title: 'x', message: 'y' },
    prompt: { show: true, title: 'p', message: 'q' },
  });
  sheet.tabColor = '#00FF00';
  sheet.showGridlines = false;
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.autoFilter = { area: { top: 40, left: 0, bottom: 42, right: 1 }, filtered: false };
  sheet.defaultColumnWidth = 12;
  sheet.addTable({ top: 50, left: 1, bottom: 52, right: 2 }, `Tabla${sheet.name}`, ['uno', 'dos']);
  sheet.addPicture({
    data: { bytes: PNG, format: 'PNG' },
    ...{ name: 'Logo', altTitle: '', altText: 'x', width: 9, height: 9, lockAspectRatio: true },
    anchor: { row: 1, column: 1, down: 0, right: 0 },
  });
  sheet.updatePageSetup({
    ...{ landscape: true, paperSize: 5, scale: 80, firstPageNumber: 3, centerHorizontally: true },
    ...{ fitToPages: { wide: 1, tall: null }, printHeadings: true, blackAndWhite: true },
    printArea: [area],
    titleRows: [0, 1],
  });
  const { headersFooters } = sheet;
  sheet.headersFooters = {
    ...headersFooters,
    headers: { ...headersFooters.headers, even: { left: 'par', center: '', right: '' } },
    footers: { ...headersFooters.footers, odd: { left: '', center: '&P', right: '' } },
    differentOddEven: true,
  };
  sheet.rowBreaks = [4, 9];
  sheet.columnBreaks = [3];
  sheet.customProperties.set('marca', '1');
  sheet.protection = { allowed: new Set(['allowSort']), selectionMode: 'Unlocked', hasPassword: false };
  model.defineName({ name: 'n', formula: '1', sheet, visible: false, comment: 'c' });
}

/** One feature in so many: every part is read by a strict parser, which takes long. */
const SAMPLE_EVERY = 5;
const SAMPLE = XLSX_FEATURES.filter(({ refused }) => refused === undefined).filter(
  (_, index) => index % SAMPLE_EVERY === 0,
);

it(`everything the host writes is in the order of the schema, alone and beside ${SAMPLE.length} features`, async () => {
  const plain = await plainPackage();
  const found: string[] = [];
  for (const feature of [{ name: 'nothing' }, ...SAMPLE]) {
    const model = await openModel(withFeature(plain, feature));
    for (const sheet of [...model.sheets, model.addSheet('Nueva')]) writeAll(model, sheet);
    model.settings.set('k', '"v"');
    model.properties.title = 'Título';
    model.activeSheet = model.sheets.at(-1) ?? model.activeSheet;
    const parts = readPackage(await model.save());
    const written = [...parts.keys()].filter((path) =>
      /^(?:xl|docProps|_rels|\[).*\.(?:xml|rels)$/.test(path),
    );
    for (const path of written) {
      const xml = textPart(parts, path) ?? '';
      if (!isWellFormed(xml)) found.push(`${feature.name}: ${path} is not well-formed`);
      if (/^xl\/(?:workbook|styles|worksheets\/[^/]+|tables\/[^/]+)\.xml$/.test(path))
        found.push(...faults(xml, `${feature.name}: ${path}`));
    }
    const dangling = [...danglingNumbers(parts), ...danglingParts(parts)];
    found.push(...dangling.map((text) => `${feature.name}: ${text}`));
  }
  expect(found).toEqual([]);
});
