/** Writes the workbook: the engine creates the package, and the host adds the parts that the engine loses. */
import { DxfList, writeRules } from './conditionalFormats';
import { writeCustomProperties } from './customPropertyParts';
import { writeDefinedNames, type StoredName } from './definedNames';
import {
  addContentType,
  addRelationship,
  editTextPart,
  readPackage,
  setTextPart,
  sheetPaths,
  textPart,
  writePackage,
  type PackageParts,
} from './package';
import { writePictures } from './pictures';
import { editCellFormats, writeQuotePrefixes, type CellFormats } from './quotePrefix';
import { putExtensions } from './sheetExtensions';
import { writeSettings } from './settingsPart';
import { printNamesOf } from './printNames';
import type { SheetAdapter } from './sheetState';
import type { WorkbookState } from './workbookState';

const CUSTOM_XML_PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Elements of a worksheet that come after `conditionalFormatting`, in the order of the schema. */
const AFTER_RULES =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/;

function putRules(sheetXml: string, sheet: SheetAdapter, dxfs: DxfList): string {
  const rules = writeRules(
    sheet.extras.rules.map(({ rule }) => rule),
    dxfs,
  );
  const at = sheetXml.search(AFTER_RULES);
  return sheetXml.slice(0, at) + rules + sheetXml.slice(at);
}

function putAutoFilter(sheetXml: string, { extras }: SheetAdapter): string {
  const without = sheetXml.replace(/<autoFilter\b[^>]*\/>/, '');
  const { autoFilterXml } = extras;
  if (autoFilterXml === null) return without;
  const anchor = /<sheetProtection\b[^>]*\/>/.exec(without)?.[0] ?? '</sheetData>';
  const place = without.includes(anchor) ? anchor : /<sheetData\s*\/>/.exec(without)?.[0];
  return place === undefined ? without : without.replace(place, () => place + autoFilterXml);
}

function putHeaderFooterFlags(sheetXml: string, { extras }: SheetAdapter): string {
  const flags =
    (extras.scaleWithDocument ? '' : ' scaleWithDoc="0"') +
    (extras.alignWithMargins ? '' : ' alignWithMargins="0"');
  return flags === '' ? sheetXml : sheetXml.replace(/<headerFooter\b/, `<headerFooter${flags}`);
}

function patchSheet(sheetXml: string, sheet: SheetAdapter, dxfs: DxfList, formats: CellFormats): string {
  const quoted = writeQuotePrefixes(sheetXml, sheet.extras.quotePrefixes, formats);
  const hasOldRules = sheet.extras.rules.some(({ rule }) => rule.sourceXml?.includes('<extLst'));
  const extended = putExtensions(quoted, sheet.extras.extensions, hasOldRules);
  return putHeaderFooterFlags(putAutoFilter(putRules(extended, sheet, dxfs), sheet), sheet);
}

/** Returns the names as the file stores them: scopes are positions, and print settings are names too. */
function storedNames(state: WorkbookState): StoredName[] {
  const own = state.names.map(({ sheet, ...name }) => ({
    ...name,
    scope: sheet ? state.sheets.indexOf(sheet) : null,
  }));
  const print = state.sheets.flatMap((sheet, scope) =>
    printNamesOf(sheet).map((name) => ({ ...name, scope, hidden: false, comment: '', otherAttributes: '' })),
  );
  return [...own, ...print];
}

/** Lets the engine write its package, with the sheets in the order of their tabs and without the host's parts. */
async function writeEngine({ engine, sheets, active }: WorkbookState): Promise<PackageParts> {
  sheets.forEach((sheet, index) => {
    sheet.engine.orderNo = index;
    sheet.engine.conditionalFormattings = [];
    sheet.engine.autoFilter = null;
  });
  engine.definedNames.model = [];
  const [view] = engine.views;
  const position = sheets.indexOf(active);
  if (view) view.activeTab = position;
  else if (position > 0) {
    engine.views = [
      {
        x: 0,
        y: 0,
        width: 28_800,
        height: 15_000,
        firstSheet: 0,
        activeTab: position,
        visibility: 'visible',
      },
    ];
  }
  return readPackage(new Uint8Array(await engine.xlsx.writeBuffer()));
}

/** Copies the document's custom properties, which the engine neither reads nor writes. */
function keepCustomProperties(parts: PackageParts, source: PackageParts): void {
  const custom = textPart(source, 'docProps/custom.xml');
  if (custom === null || parts.has('docProps/custom.xml')) return;
  setTextPart(parts, 'docProps/custom.xml', custom);
  editTextPart(parts, '_rels/.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rIdCustomProperties" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
    ),
  );
  editTextPart(parts, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
    ),
  );
}

const CUSTOM_XML = 'customXml/';

/** Copies the custom XML of other programs, such as the columns of a document library. */
function keepCustomXml(parts: PackageParts, source: PackageParts): void {
  const missing = [...source].filter(([name]) => name.startsWith(CUSTOM_XML) && !parts.has(name));
  for (const [name, content] of missing) {
    parts.set(name, content);
    if (/\/itemProps\d+\.xml$/.test(name)) addContentType(parts, { part: name }, CUSTOM_XML_PROPERTIES);
    if (/^customXml\/item\d+\.xml$/.test(name)) addRelationship(parts, 'xl/workbook.xml', 'customXml', name);
  }
}

/** Returns the workbook as .xlsx; the same workbook gives the same bytes. */
export async function saveWorkbook(state: WorkbookState): Promise<Uint8Array> {
  const parts = await writeEngine(state);
  const dxfs = new DxfList(state.fileDxfs);
  const formats = editCellFormats(textPart(parts, 'xl/styles.xml') ?? '');
  sheetPaths(parts).forEach((path, index) => {
    const sheet = state.sheets[index];
    if (!sheet) return;
    editTextPart(parts, path, (xml) => patchSheet(xml, sheet, dxfs, formats));
    writeCustomProperties(parts, path, index + 1, sheet.customProperties);
    writePictures(parts, path, index + 1, sheet.pictures);
  });
  setTextPart(parts, 'xl/styles.xml', dxfs.write(formats.write()));
  editTextPart(parts, 'xl/workbook.xml', (xml) => writeDefinedNames(xml, storedNames(state)));
  writeSettings(parts, state.settings);
  keepCustomProperties(parts, state.source);
  keepCustomXml(parts, state.source);
  return writePackage(parts);
}
