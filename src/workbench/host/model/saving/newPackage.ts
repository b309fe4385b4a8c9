/** The parts of an empty workbook, and of an empty sheet. */
import { setTextPart, type PackageParts } from '../excelts/package';
import { xmlAttribute } from '../excelts/xmlText';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const WORKSHEET_TYPE = `${OFFICE}.spreadsheetml.worksheet+xml`;

/** The part of a sheet without cells. */
export const EMPTY_SHEET = `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** The part of a workbook without formats of its own; Excel shows Calibri 11. */
export const EMPTY_STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;

export const STYLES_TYPE = `${OFFICE}.spreadsheetml.styles+xml`;

/** @example emptyPackage('Plan').has('xl/worksheets/sheet1.xml') // => true */
export function emptyPackage(sheetName: string): PackageParts {
  const parts: PackageParts = new Map();
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  setTextPart(
    parts,
    '[Content_Types].xml',
    `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      override('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`),
      override('xl/worksheets/sheet1.xml', WORKSHEET_TYPE),
      override('xl/styles.xml', STYLES_TYPE),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('docProps/app.xml', `${OFFICE}.extended-properties+xml`),
    ].join('')}</Types>`,
  );
  setTextPart(
    parts,
    '_rels/.rels',
    `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  );
  setTextPart(
    parts,
    'docProps/core.xml',
    `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>`,
  );
  setTextPart(
    parts,
    'docProps/app.xml',
    `${HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  );
  setTextPart(
    parts,
    'xl/workbook.xml',
    `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets><sheet name="${xmlAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  setTextPart(
    parts,
    'xl/_rels/workbook.xml.rels',
    `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  );
  setTextPart(parts, 'xl/worksheets/sheet1.xml', EMPTY_SHEET);
  setTextPart(parts, 'xl/styles.xml', EMPTY_STYLES);
  return parts;
}
