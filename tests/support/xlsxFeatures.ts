/** Features of .xlsx files, each as what Excel writes of it, to be put into a small package. */
import { strToU8 } from 'fflate';
import {
  WORKBOOK_ORDER,
  WORKSHEET_ORDER,
  STYLESHEET_ORDER,
} from '../../src/workbench/host/model/saving/order';
import { childOf, putChild } from '../../src/workbench/host/model/saving/xmlPatch';
import { readPackage, textPart, writePackage } from '../../src/workbench/host/model/excelts/package';
import { describeWorkbook } from './workbooks';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NS = `xmlns="${MAIN}"`;
const X14 = `xmlns:x14="${MS}/spreadsheetml/2009/9/main" xmlns:xm="${MS}/excel/2006/main"`;
const DRAW =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const BOOK = 'xl/workbook.xml';
export const PLAN_PART = 'xl/worksheets/sheet1.xml';
export const OTHER_PART = 'xl/worksheets/sheet2.xml';
export const STYLES_PART = 'xl/styles.xml';
const ROOT = '';

/** A part, and the part that has the relationship to it. */
export interface FeaturePart {
  readonly path: string;
  readonly content: string;
  readonly of: string;
  /** The last part of the relationship's type, or the whole type. */
  readonly type: string;
  readonly contentType?: string;
  readonly id?: string;
}

export interface XlsxFeature {
  readonly name: string;
  readonly parts?: readonly FeaturePart[];
  /** Elements of the plan's sheet, of the workbook part and of the style sheet, by name. */
  readonly sheet?: readonly (readonly [name: string, xml: string])[];
  readonly book?: readonly (readonly [name: string, xml: string])[];
  readonly styles?: readonly (readonly [name: string, xml: string])[];
  /** Rows below the plan, as XML. */
  readonly rows?: string;
  readonly edit?: Readonly<Record<string, (xml: string) => string>>;
  /** The kind of loss for which it is refused; absent when it is kept. */
  readonly refused?: string;
}

const spreadsheet = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const drawingPart = (content: string): FeaturePart => ({
  path: 'xl/drawings/drawing1.xml',
  content: `<xdr:wsDr ${DRAW}>${content}</xdr:wsDr>`,
  of: PLAN_PART,
  type: 'drawing',
  contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  id: 'rIdD',
});
const DRAWING_ELEMENT = ['drawing', `<drawing xmlns:r="${R}" r:id="rIdD"/>`] as const;
const ANCHOR =
  '<xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>';
const anchored = (content: string): string =>
  `<xdr:twoCellAnchor editAs="absolute">${ANCHOR}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const shape = (kind: string): string =>
  anchored(
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Forma 1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="${kind}"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Nota</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
  );
const picture = (effects: string): string =>
  anchored(
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Escudo" descr="Escudo"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rIdP">${effects}</a:blip><a:srcRect l="10000"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
  );
const MEDIA: FeaturePart = {
  path: 'xl/media/image1.png',
  content: '\u0089PNG bytes',
  of: 'xl/drawings/drawing1.xml',
  type: 'image',
  contentType: 'image/png',
  id: 'rIdP',
};
const chart = (of: string): FeaturePart => ({
  path: 'xl/charts/chart1.xml',
  content: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>Plan!$A$2:$A$5</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  of,
  type: 'chart',
  contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  id: 'rIdC',
});
const CHART_FRAME = anchored(
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Gráfico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rIdC"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
);
const extension = (uri: string, xml: string): readonly [string, string] => [
  'extLst',
  `<extLst><ext uri="${uri}" ${X14}>${xml}</ext></extLst>`,
];
const table = (inner: string): XlsxFeature['parts'] => [
  {
    path: 'xl/tables/table1.xml',
    content: `<table ${NS} id="1" name="Tabla" displayName="Tabla" ref="A1:F5" totalsRowShown="0">${inner}</table>`,
    of: PLAN_PART,
    type: 'table',
    contentType: spreadsheet('table'),
    id: 'rIdT',
  },
];
const TABLE_ELEMENT = [
  'tableParts',
  `<tableParts count="1"><tablePart xmlns:r="${R}" r:id="rIdT"/></tableParts>`,
] as const;
const COLUMNS = `<tableColumns count="6"><tableColumn id="1" name="Núm."/><tableColumn id="2" name="Actividad"/><tableColumn id="3" name="Inicio"/><tableColumn id="4" name="Término"><calculatedColumnFormula>Tabla[[#This Row],[Inicio]]+5</calculatedColumnFormula></tableColumn><tableColumn id="5" name="Responsable"/><tableColumn id="6" name="Estado"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`;
const bookPart = (
  path: string,
  content: string,
  type: string,
  contentType: string,
  id?: string,
): FeaturePart => ({ path, content, of: BOOK, type, contentType, ...(id === undefined ? {} : { id }) });
const sheetPart = (
  path: string,
  content: string,
  type: string,
  contentType?: string,
  id?: string,
): FeaturePart => ({
  ...{ path, content, of: PLAN_PART, type },
  ...(contentType === undefined ? {} : { contentType }),
  ...(id === undefined ? {} : { id }),
});
const COMMENTS = sheetPart(
  'xl/comments1.xml',
  `<comments ${NS}><authors><author>Área</author></authors><commentList><comment ref="B5" authorId="0"><text><r><t>Revisar</t></r></text></comment></commentList></comments>`,
  'comments',
  spreadsheet('comments'),
);
const VML = sheetPart(
  'xl/drawings/vmlDrawing1.vml',
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 4, 10, 4, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'vmlDrawing',
  'application/vnd.openxmlformats-officedocument.vmlDrawing',
  'rIdV',
);
const LEGACY = ['legacyDrawing', `<legacyDrawing xmlns:r="${R}" r:id="rIdV"/>`] as const;

/** Every feature of the table; none is known to the code that saves. */
export const XLSX_FEATURES: readonly XlsxFeature[] = [
  // Drawings
  { name: 'picture', parts: [drawingPart(picture('')), MEDIA], sheet: [DRAWING_ELEMENT] },
  {
    name: 'transparent picture, cropped',
    parts: [drawingPart(picture('<a:alphaModFix amt="50000"/>')), MEDIA],
    sheet: [DRAWING_ELEMENT],
  },
  {
    name: 'vector picture',
    parts: [drawingPart(picture('')), { ...MEDIA, path: 'xl/media/image1.emf', contentType: 'image/x-emf' }],
    sheet: [DRAWING_ELEMENT],
  },
  { name: 'text box', parts: [drawingPart(shape('rect'))], sheet: [DRAWING_ELEMENT] },
  { name: 'arrow', parts: [drawingPart(shape('rightArrow'))], sheet: [DRAWING_ELEMENT] },
  {
    name: 'chart',
    parts: [drawingPart(CHART_FRAME), chart('xl/drawings/drawing1.xml')],
    sheet: [DRAWING_ELEMENT],
  },
  {
    name: 'chart sheet at the end',
    parts: [
      bookPart(
        'xl/chartsheets/sheet1.xml',
        `<chartsheet ${NS}><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
        'chartsheet',
        spreadsheet('chartsheet'),
        'rIdCS',
      ),
    ],
    edit: {
      [BOOK]: (xml) =>
        xml.replace(
          '</sheets>',
          `<sheet name="Grafico1" sheetId="77" xmlns:r="${R}" r:id="rIdCS"/></sheets>`,
        ),
    },
  },
  {
    name: 'chart sheet before the plan, with a name of its own',
    parts: [
      bookPart(
        'xl/chartsheets/sheet1.xml',
        `<chartsheet ${NS}><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
        'chartsheet',
        spreadsheet('chartsheet'),
        'rIdCS',
      ),
    ],
    edit: {
      [BOOK]: (xml) =>
        xml
          .replace('<sheets>', `<sheets><sheet name="Grafico1" sheetId="77" xmlns:r="${R}" r:id="rIdCS"/>`)
          .replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="Local" localSheetId="0">5</definedName><definedName name="Otra" localSheetId="1">Plan!$A$1</definedName></definedNames>',
          ),
    },
  },
  {
    name: 'dialog sheet',
    parts: [
      bookPart(
        'xl/dialogsheets/sheet1.xml',
        `<dialogsheet ${NS}/>`,
        'dialogsheet',
        spreadsheet('dialogsheet'),
        'rIdDS',
      ),
    ],
    edit: {
      [BOOK]: (xml) =>
        xml.replace(
          '</sheets>',
          `<sheet name="Dialogo1" sheetId="78" xmlns:r="${R}" r:id="rIdDS"/></sheets>`,
        ),
    },
  },
  {
    name: 'background picture',
    parts: [sheetPart('xl/media/fondo.png', 'fondo', 'image', 'image/png', 'rIdB')],
    sheet: [['picture', `<picture xmlns:r="${R}" r:id="rIdB"/>`]],
  },
  {
    name: 'header picture',
    parts: [{ ...VML, path: 'xl/drawings/vmlDrawing9.vml', id: 'rIdH' }],
    sheet: [
      ['headerFooter', '<headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter>'],
      ['legacyDrawingHF', `<legacyDrawingHF xmlns:r="${R}" r:id="rIdH"/>`],
    ],
  },
  // Notes and controls
  { name: 'comments', parts: [COMMENTS, VML], sheet: [LEGACY] },
  {
    name: 'threaded comments with persons',
    parts: [
      COMMENTS,
      VML,
      sheetPart(
        'xl/threadedComments/threadedComment1.xml',
        `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" id="{0}"><text>¿Va?</text></threadedComment></ThreadedComments>`,
        `${MS}/2017/10/relationships/threadedComment`,
        'application/vnd.ms-excel.threadedcomments+xml',
      ),
      bookPart(
        'xl/persons/person.xml',
        `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"/>`,
        `${MS}/2017/10/relationships/person`,
        'application/vnd.ms-excel.person+xml',
      ),
    ],
    sheet: [LEGACY],
  },
  {
    name: 'form controls',
    parts: [
      VML,
      sheetPart(
        'xl/ctrlProps/ctrlProp1.xml',
        `<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$H$2"/>`,
        'ctrlProp',
        'application/vnd.ms-excel.controlproperties+xml',
        'rIdK',
      ),
    ],
    sheet: [
      LEGACY,
      [
        'controls',
        `<controls><control xmlns:r="${R}" shapeId="1025" r:id="rIdK" name="Casilla 1"/></controls>`,
      ],
    ],
  },
  {
    name: 'controls in alternate content',
    edit: {
      [PLAN_PART]: (xml) =>
        xml.replace(
          '</worksheet>',
          `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="${MS}/spreadsheetml/2009/9/main" Requires="x14"><controls/></mc:Choice></mc:AlternateContent></worksheet>`,
        ),
    },
  },
  {
    name: 'embedded document',
    parts: [
      sheetPart(
        'xl/embeddings/oleObject1.bin',
        'bin',
        'oleObject',
        'application/vnd.openxmlformats-officedocument.oleObject',
        'rIdO',
      ),
    ],
    sheet: [
      [
        'oleObjects',
        `<oleObjects><oleObject xmlns:r="${R}" progId="Word.Document.12" shapeId="1026" r:id="rIdO"/></oleObjects>`,
      ],
    ],
  },
  {
    name: 'ActiveX control',
    parts: [
      sheetPart(
        'xl/activeX/activeX1.xml',
        `<ax:ocx xmlns:ax="${MS}/2006/activeX"/>`,
        'control',
        'application/vnd.ms-office.activeX+xml',
      ),
    ],
  },
  // Protection and labels
  {
    name: 'sheet protection with an old password',
    sheet: [['sheetProtection', '<sheetProtection password="CC1A" sheet="1" objects="1" formatCells="0"/>']],
  },
  {
    name: 'sheet protection with a new password',
    sheet: [
      [
        'sheetProtection',
        '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" formatCells="0"/>',
      ],
    ],
  },
  {
    name: 'protected ranges',
    sheet: [
      [
        'protectedRanges',
        '<protectedRanges><protectedRange password="CC1A" sqref="A9:B9" name="Rango1"/></protectedRanges>',
      ],
    ],
  },
  {
    name: 'workbook protection with a password',
    book: [['workbookProtection', '<workbookProtection workbookPassword="CC1A" lockWindows="1"/>']],
  },
  { name: 'file sharing', book: [['fileSharing', '<fileSharing readOnlyRecommended="1" userName="Área"/>']] },
  {
    name: 'sensitivity label',
    parts: [
      {
        path: 'docMetadata/LabelInfo.xml',
        content:
          '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{1}" enabled="1" method="Standard" siteId="{2}"/></clbl:labelList>',
        of: ROOT,
        type: `${MS}/2020/02/relationships/classificationlabels`,
        contentType: 'application/vnd.ms-office.classificationlabels+xml',
      },
    ],
  },
  {
    name: 'digital signature',
    parts: [
      {
        path: '_xmlsignatures/origin.sigs',
        content: '',
        of: ROOT,
        type: `${PACKAGE_TYPES}/digital-signature/origin`,
        contentType: 'application/vnd.openxmlformats-package.digital-signature-origin',
      },
    ],
    refused: 'signature',
  },
  // Links, filters, tables
  {
    name: 'links over ranges with tooltips',
    sheet: [
      [
        'hyperlinks',
        '<hyperlinks><hyperlink ref="B2:B4" location="Otra!A1" tooltip="Vea la otra hoja" display="Otra"/><hyperlink ref="E5" location="Plan!B3"/></hyperlinks>',
      ],
    ],
  },
  {
    name: 'link to an address, through its relationship',
    sheet: [
      [
        'hyperlinks',
        `<hyperlinks><hyperlink xmlns:r="${R}" ref="B2" r:id="rIdL" tooltip="INE"/></hyperlinks>`,
      ],
    ],
    edit: {
      'xl/worksheets/_rels/sheet1.xml.rels': () =>
        `<Relationships xmlns="${PACKAGE_TYPES}"><Relationship Id="rIdL" Type="${R}/hyperlink" Target="https://ine.mx/" TargetMode="External"/></Relationships>`,
    },
  },
  {
    name: 'table with filter criteria',
    parts:
      table(
        `<autoFilter ref="A1:F5"><filterColumn colId="5"><filters><filter val="Pendiente"/></filters></filterColumn></autoFilter>${COLUMNS}`,
      ) ?? [],
    sheet: [TABLE_ELEMENT],
  },
  {
    name: 'table with a sort by colour',
    parts:
      table(
        `<autoFilter ref="A1:F5"/><sortState ref="A2:F5"><sortCondition sortBy="cellColor" ref="D2:D5" dxfId="0"/></sortState>${COLUMNS}`,
      ) ?? [],
    sheet: [TABLE_ELEMENT],
    styles: [
      [
        'dxfs',
        '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>',
      ],
    ],
  },
  {
    name: 'sheet filter of another range, with a sort',
    sheet: [
      [
        'autoFilter',
        '<autoFilter ref="H1:I9"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="5"/></customFilters></filterColumn><sortState ref="H2:I9"><sortCondition descending="1" ref="H2:H9"/></sortState></autoFilter>',
      ],
    ],
  },
  // Data
  {
    name: 'what-if data table',
    rows: '<row r="20"><c r="A20"><v>1</v></c><c r="B20"><f t="dataTable" ref="B20:B21" dt2D="0" dtr="0" r1="A20"/><v>2</v></c></row><row r="21"><c r="B21"><v>3</v></c></row>',
  },
  {
    name: 'scenarios',
    sheet: [
      [
        'scenarios',
        '<scenarios current="0"><scenario name="Peor caso" count="1"><inputCells r="A2" val="5"/></scenario></scenarios>',
      ],
    ],
  },
  {
    name: 'consolidation',
    sheet: [
      [
        'dataConsolidate',
        '<dataConsolidate function="average"><dataRefs count="1"><dataRef ref="A1:B2" sheet="Otra"/></dataRefs></dataConsolidate>',
      ],
    ],
  },
  {
    name: 'PivotTable',
    parts: [
      bookPart(
        'xl/pivotCache/pivotCacheDefinition1.xml',
        `<pivotCacheDefinition ${NS}><cacheSource type="worksheet"><worksheetSource ref="A1:F5" sheet="Plan"/></cacheSource></pivotCacheDefinition>`,
        'pivotCacheDefinition',
        spreadsheet('pivotCacheDefinition'),
        'rIdPC',
      ),
      {
        path: 'xl/pivotTables/pivotTable1.xml',
        content: `<pivotTableDefinition ${NS} name="Dinámica" cacheId="1"><location ref="D1:E4"/></pivotTableDefinition>`,
        of: OTHER_PART,
        type: 'pivotTable',
        contentType: spreadsheet('pivotTable'),
      },
    ],
    book: [
      ['pivotCaches', `<pivotCaches><pivotCache xmlns:r="${R}" cacheId="1" r:id="rIdPC"/></pivotCaches>`],
    ],
  },
  {
    name: 'slicer',
    parts: [
      sheetPart(
        'xl/slicers/slicer1.xml',
        `<slicers xmlns="${MS}/spreadsheetml/2009/9/main"/>`,
        `${MS}/2007/relationships/slicer`,
        'application/vnd.ms-excel.slicer+xml',
        'rIdS',
      ),
    ],
    sheet: [
      extension(
        '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}',
        `<x14:slicerList><x14:slicer xmlns:r="${R}" r:id="rIdS"/></x14:slicerList>`,
      ),
    ],
  },
  {
    name: 'query connection with its table',
    parts: [
      bookPart(
        'xl/connections.xml',
        `<connections ${NS}><connection id="1" name="Consulta" type="5" refreshedVersion="6"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Location=Otra;"/></connection></connections>`,
        'connections',
        spreadsheet('connections'),
      ),
      {
        path: 'xl/queryTables/queryTable1.xml',
        content: `<queryTable ${NS} name="Consulta" connectionId="1"/>`,
        of: OTHER_PART,
        type: 'queryTable',
        contentType: spreadsheet('queryTable'),
      },
    ],
  },
  {
    name: 'macros',
    parts: [
      bookPart(
        'xl/vbaProject.bin',
        'macros',
        `${MS}/2006/relationships/vbaProject`,
        'application/vnd.ms-office.vbaProject',
      ),
    ],
  },
  {
    name: 'links to other workbooks, with their cached value',
    parts: [
      bookPart(
        'xl/externalLinks/externalLink1.xml',
        `<externalLink ${NS}><externalBook xmlns:r="${R}" r:id="rId1"/></externalLink>`,
        'externalLink',
        spreadsheet('externalLink'),
        'rIdE',
      ),
    ],
    book: [
      [
        'externalReferences',
        `<externalReferences><externalReference xmlns:r="${R}" r:id="rIdE"/></externalReferences>`,
      ],
    ],
    rows: '<row r="20"><c r="A20"><f>[1]Hoja1!$F$5</f><v>46336</v></c><c r="B20"><f>A20+1</f><v>46337</v></c></row>',
  },
  {
    name: 'linked data and pictures in cells',
    parts: [
      bookPart(
        'xl/metadata.xml',
        `<metadata ${NS}><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes></metadata>`,
        'sheetMetadata',
        spreadsheet('sheetMetadata'),
      ),
      bookPart(
        'xl/richData/rdrichvalue.xml',
        `<rvData xmlns="${MS}/spreadsheetml/2017/richdata"/>`,
        `${MS}/2017/06/relationships/rdRichValue`,
        'application/vnd.ms-excel.rdrichvalue+xml',
      ),
    ],
    rows: '<row r="20"><c r="A20" t="e" vm="1"><v>#VALUE!</v></c></row>',
  },
  // Formulas
  {
    name: 'array formula',
    rows: '<row r="20"><c r="A20"><f t="array" ref="A20:A21">A2:A3*2</f><v>4</v></c></row><row r="21"><c r="A21"><v>6</v></c></row>',
  },
  {
    name: 'dynamic array',
    parts: [
      bookPart(
        'xl/metadata.xml',
        `<metadata ${NS}><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
        'sheetMetadata',
        spreadsheet('sheetMetadata'),
      ),
    ],
    rows: '<row r="20"><c r="A20" cm="1"><f t="array" ref="A20:A21">_xlfn._xlws.SORT(A2:A3)</f><v>1</v></c></row><row r="21"><c r="A21"><v>2</v></c></row>',
  },
  {
    name: 'shared formulas',
    rows: '<row r="20"><c r="A20"><f t="shared" ref="A20:A21" si="0">A2+1</f><v>2</v></c></row><row r="21"><c r="A21"><f t="shared" si="0"/><v>3</v></c></row>',
  },
  {
    name: 'function that no engine knows',
    rows: '<row r="20"><c r="A20"><f>_xlfn.FUTURA(A2)</f><v>7</v></c></row>',
  },
  {
    name: 'order of calculation',
    parts: [
      bookPart(
        'xl/calcChain.xml',
        `<calcChain ${NS}><c r="A20" i="1"/></calcChain>`,
        'calcChain',
        spreadsheet('calcChain'),
      ),
    ],
    rows: '<row r="20"><c r="A20"><f>A2+1</f><v>2</v></c></row>',
  },
  {
    name: 'calculation mode',
    book: [['calcPr', '<calcPr calcId="191029" calcMode="manual" iterate="1" iterateCount="50"/>']],
  },
  // Texts
  {
    name: 'rich text with phonetic marks in the cell',
    rows: '<row r="20"><c r="A20" t="inlineStr"><is><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">Rojo </t></r><r><t>normal</t></r><rPh sb="0" eb="1"><t>ROJO</t></rPh><phoneticPr fontId="0"/></is></c></row>',
  },
  {
    name: 'shared strings with rich text',
    parts: [
      bookPart(
        'xl/sharedStrings.xml',
        `<sst ${NS} count="1" uniqueCount="1"><si><r><t>uno </t></r><r><rPr><i/></rPr><t>dos</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`,
        'sharedStrings',
        spreadsheet('sharedStrings'),
      ),
    ],
    rows: '<row r="20"><c r="A20" t="s"><v>0</v></c></row>',
  },
  { name: 'phonetic properties', sheet: [['phoneticPr', '<phoneticPr fontId="0" type="noConversion"/>']] },
  // Rules
  {
    name: 'validation with an alert and an input mode',
    sheet: [
      [
        'dataValidations',
        '<dataValidations count="1" disablePrompts="1"><dataValidation type="list" imeMode="on" allowBlank="1" showErrorMessage="1" errorTitle="Ojo" error="No" sqref="F2:F5 H2"><formula1>"Pendiente,Concluida"</formula1></dataValidation></dataValidations>',
      ],
    ],
  },
  {
    name: 'validation by a formula, with its window moved',
    sheet: [
      [
        'dataValidations',
        '<dataValidations count="1" xWindow="100" yWindow="200"><dataValidation type="list" imeMode="on" sqref="F4:F5"><formula1>$H$2:$H$5</formula1></dataValidation></dataValidations>',
      ],
    ],
  },
  {
    name: 'cell of an XML map',
    parts: [
      sheetPart(
        'xl/tables/tableSingleCells1.xml',
        `<singleXmlCells ${NS}><singleXmlCell id="1" r="H5" connectionId="0"><xmlCellPr id="1" uniqueName="a"><xmlPr mapId="1" xpath="/a" xmlDataType="string"/></xmlCellPr></singleXmlCell></singleXmlCells>`,
        'tableSingleCells',
        spreadsheet('tableSingleCells'),
        'rIdX',
      ),
    ],
  },
  {
    name: 'validation from another sheet',
    sheet: [
      extension(
        '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}',
        '<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Otra!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E2:E5</xm:sqref></x14:dataValidation></x14:dataValidations>',
      ),
    ],
  },
  {
    name: 'sparklines',
    sheet: [
      extension(
        '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
        '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Plan!A2:A5</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
      ),
    ],
  },
  {
    name: 'ignored errors',
    sheet: [
      [
        'ignoredErrors',
        '<ignoredErrors><ignoredError sqref="A2:A9" numberStoredAsText="1"/></ignoredErrors>',
      ],
    ],
  },
  { name: 'watched cells', sheet: [['cellWatches', '<cellWatches><cellWatch r="A2"/></cellWatches>']] },
  // Formats
  {
    name: 'custom cell styles',
    styles: [
      [
        'cellStyles',
        '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="De la casa" xfId="0" customBuiltin="1"/></cellStyles>',
      ],
      [
        'tableStyles',
        '<tableStyles count="1" defaultTableStyle="TableStyleMedium9"><tableStyle name="Mía" pivot="0" count="0"/></tableStyles>',
      ],
      [
        'colors',
        '<colors><indexedColors><rgbColor rgb="00123456"/></indexedColors><mruColors><color rgb="FFABCDEF"/></mruColors></colors>',
      ],
    ],
  },
  {
    name: 'empty fills and gradients',
    styles: [
      [
        'fills',
        '<fills count="4"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill><fill/></fills>',
      ],
    ],
    edit: {
      [STYLES_PART]: (xml) =>
        xml.replace(
          /<cellXfs count="2">(.*?)<\/cellXfs>/,
          '<cellXfs count="3">$1<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>',
        ),
    },
    rows: '<row r="20"><c r="A20" s="2"/></row>',
  },
  {
    name: 'theme',
    parts: [
      bookPart(
        'xl/theme/theme1.xml',
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Propio"><a:themeElements><a:clrScheme name="Propio"><a:accent1><a:srgbClr val="112233"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
        'theme',
        'application/vnd.openxmlformats-officedocument.theme+xml',
      ),
    ],
  },
  {
    name: 'no theme, but a content type for it',
    edit: {
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
        ),
    },
  },
  {
    name: 'outline groups and row formats',
    sheet: [
      [
        'cols',
        '<cols><col min="8" max="9" width="12.5" style="0" outlineLevel="1" collapsed="1" customWidth="1"/></cols>',
      ],
    ],
    rows: '<row r="20" outlineLevel="1" hidden="1" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"/><row r="21" collapsed="1" thickBot="1" ht="31.5" customHeight="1"/>',
  },
  {
    name: 'views: zoom, split panes, several selections',
    sheet: [
      [
        'sheetViews',
        '<sheetViews><sheetView zoomScale="85" zoomScaleNormal="85" view="pageBreakPreview" rightToLeft="0" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/><selection pane="bottomRight" activeCell="D4" sqref="D4:D5"/></sheetView></sheetViews>',
      ],
    ],
  },
  {
    name: 'custom views',
    sheet: [
      [
        'customSheetViews',
        '<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-0000000000AA}" scale="70"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>',
      ],
    ],
    book: [
      [
        'customWorkbookViews',
        '<customWorkbookViews><customWorkbookView name="Mía" guid="{00000000-0000-0000-0000-0000000000AA}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>',
      ],
    ],
  },
  {
    name: 'sheet properties',
    sheet: [
      [
        'sheetPr',
        '<sheetPr codeName="Hoja1" filterMode="0" published="0"><tabColor theme="5" tint="0.4"/><outlinePr summaryBelow="0"/></sheetPr>',
      ],
    ],
  },
  // Printing
  {
    name: 'printer settings',
    parts: [
      sheetPart(
        'xl/printerSettings/printerSettings1.bin',
        'bin',
        'printerSettings',
        spreadsheet('printerSettings').replace('+xml', ''),
        'rIdPS',
      ),
    ],
    sheet: [
      ['pageSetup', `<pageSetup paperSize="9" copies="2" verticalDpi="600" xmlns:r="${R}" r:id="rIdPS"/>`],
    ],
  },
  {
    name: 'print titles, hidden and local names, a dynamic print area',
    book: [
      [
        'definedNames',
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(Plan!$A$1,0,0,COUNTA(Plan!$A:$A),6)</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Plan!$A:$A,Plan!$1:$1</definedName><definedName name="Constante" comment="una nota" hidden="1" function="0">42</definedName><definedName name="Local" localSheetId="1">Otra!$A$1</definedName></definedNames>',
      ],
    ],
  },
  {
    name: 'page breaks that Excel made',
    sheet: [
      [
        'rowBreaks',
        '<rowBreaks count="2" manualBreakCount="1"><brk id="3" max="16383" man="1"/><brk id="9" max="16383" pt="1"/></rowBreaks>',
      ],
    ],
  },
  // Package
  {
    name: 'custom XML of a document library',
    parts: [
      bookPart(
        'customXml/item1.xml',
        '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>',
        'customXml',
        'application/xml',
      ),
      {
        path: 'customXml/itemProps1.xml',
        content:
          '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
        of: 'customXml/item1.xml',
        type: 'customXmlProps',
        contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      },
    ],
  },
  {
    name: 'document properties of its own',
    parts: [
      {
        path: 'docProps/custom.xml',
        content:
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
        of: ROOT,
        type: 'custom-properties',
        contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      },
    ],
    edit: {
      'docProps/app.xml': (xml) =>
        xml.replace('</Properties>', '<TitlesOfParts/><HyperlinkBase>x</HyperlinkBase></Properties>'),
    },
  },
  {
    name: 'thumbnail',
    parts: [
      {
        path: 'docProps/thumbnail.wmf',
        content: 'wmf',
        of: ROOT,
        type: `${PACKAGE_TYPES}/metadata/thumbnail`,
        contentType: 'image/x-wmf',
      },
    ],
  },
  {
    name: 'ribbon of its own',
    parts: [
      {
        path: 'customUI/customUI14.xml',
        content: `<customUI xmlns="${MS}/2009/07/customui"/>`,
        of: ROOT,
        type: `${MS}/2007/relationships/ui/extensibility`,
        contentType: 'application/xml',
      },
    ],
  },
  {
    name: 'panes of other add-ins',
    parts: [
      {
        path: 'xl/webextensions/taskpanes.xml',
        content: `<wetp:taskpanes xmlns:wetp="${MS}/webextensions/taskpanes/2010/11"/>`,
        of: ROOT,
        type: `${MS}/2011/relationships/webextensiontaskpanes`,
        contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
      },
      {
        path: 'xl/webextensions/webextension1.xml',
        content: `<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{AA}"><we:properties><we:property name="ajeno" value="1"/></we:properties></we:webextension>`,
        of: 'xl/webextensions/taskpanes.xml',
        type: `${MS}/2011/relationships/webextension`,
        contentType: 'application/vnd.ms-office.webextension+xml',
      },
    ],
  },
  {
    name: 'revisions of a shared workbook',
    parts: [
      bookPart(
        'xl/revisions/revisionHeaders.xml',
        `<headers ${NS} guid="{0}"/>`,
        'revisionHeaders',
        spreadsheet('revisionHeaders'),
      ),
    ],
  },
  {
    name: 'file version and recovery',
    book: [
      ['fileVersion', '<fileVersion appName="xl" lastEdited="7" rupBuild="27000"/>'],
      ['fileRecoveryPr', '<fileRecoveryPr repairLoad="1"/>'],
    ],
  },
  {
    name: 'web publishing',
    book: [['webPublishing', '<webPublishing css="0" codePage="1252"/>']],
    sheet: [
      [
        'webPublishItems',
        '<webPublishItems count="1"><webPublishItem id="1" divId="a" sourceType="sheet" destinationFile="a.htm"/></webPublishItems>',
      ],
    ],
  },
  {
    name: 'smart tags',
    sheet: [
      ['smartTags', '<smartTags><cellSmartTags r="A2"><cellSmartTag type="0"/></cellSmartTags></smartTags>'],
    ],
    book: [['smartTagPr', '<smartTagPr show="none"/>']],
  },
  {
    name: 'prefixed elements, as some programs write them',
    edit: {
      [OTHER_PART]: (xml) =>
        xml
          .replace(/<(?=[a-zA-Z])/g, '<x:')
          .replace(/<\/(?=[a-zA-Z])/g, '</x:')
          .replace('xmlns="', 'xmlns:x="'),
    },
  },
  {
    name: 'a part that nobody knows',
    parts: [
      bookPart('xl/futuro/parte.xml', '<futuro/>', 'http://example.org/futuro', 'application/vnd.futuro+xml'),
    ],
  },
];

/** Serial numbers of days in the autumn of 2023. */
const START = 45_200;
const PLAN_ROWS = [
  ['Núm.', 'Actividad', 'Inicio', 'Término', 'Responsable', 'Estado'],
  [1, 'Integrar el comité técnico asesor', START, START + 10, 'Sistemas', 'Pendiente'],
  [2, 'Aprobar el proceso técnico operativo', START + 5, START + 20, 'Sistemas', 'Pendiente'],
  [3, 'Instalar los centros de acopio', START + 8, START + 120, 'Organización', 'Pendiente'],
  [4, 'Realizar el primer simulacro', START + 9, START + 200, 'Organización', 'Pendiente'],
] as const;

/** A small package with a plan. */
export async function plainPackage(): Promise<Uint8Array> {
  const model = describeWorkbook({ Plan: PLAN_ROWS, Otra: [['a', 1]] });
  const dates = { top: 1, left: 2, bottom: 4, right: 3 };
  model.sheets[0]?.updateStyle([dates], { numberFormat: 'dd/mm/yyyy' });
  return model.save();
}

function addPart(parts: Map<string, Uint8Array>, part: FeaturePart, index: number): void {
  const { path, content, of, type, contentType, id = `rIdF${index}` } = part;
  const relationships = of === '' ? '_rels/.rels' : of.replace(/([^/]+)$/, '_rels/$1.rels');
  const edit = (name: string, change: (xml: string) => string): void => {
    const old = textPart(parts, name) ?? `<Relationships xmlns="${PACKAGE_TYPES}"></Relationships>`;
    parts.set(name, strToU8(change(old)));
  };
  parts.set(path, strToU8(content));
  const whole = type.startsWith('http') ? type : `${R}/${type}`;
  edit(relationships, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${whole}" Target="/${path}"/></Relationships>`,
    ),
  );
  if (contentType !== undefined)
    edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`),
    );
}

/** Returns the package with a feature in it. */
export function withFeature(bytes: Uint8Array, feature: XlsxFeature): Uint8Array {
  const parts = readPackage(bytes);
  const edit = (path: string, change: (xml: string) => string): void => {
    parts.set(path, strToU8(change(textPart(parts, path) ?? '')));
  };
  (feature.parts ?? []).forEach((part, index) => addPart(parts, part, index));
  const put =
    (order: readonly string[], elements: XlsxFeature['sheet']) =>
    (xml: string): string =>
      (elements ?? []).reduce((text, [name, element]) => putChild(text, name, order, element), xml);
  edit(PLAN_PART, put(WORKSHEET_ORDER, feature.sheet));
  edit(BOOK, put(WORKBOOK_ORDER, feature.book));
  edit(STYLES_PART, put(STYLESHEET_ORDER, feature.styles));
  const { rows } = feature;
  if (rows !== undefined)
    edit(PLAN_PART, (xml) => {
      const data = childOf(xml, 'sheetData') ?? '';
      return xml.replace(data, () => data.replace('</sheetData>', `${rows}</sheetData>`));
    });
  for (const [path, change] of Object.entries(feature.edit ?? {})) edit(path, change);
  return writePackage(parts);
}
