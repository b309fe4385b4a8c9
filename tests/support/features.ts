/** Puts into an .xlsx what Excel can and the workbench's engine may not keep. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Feature } from '../../src/workbench/host';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const ANCHOR =
  '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>';
const TEXT_BOX = `<xdr:wsDr ${DRAWING}><xdr:twoCellAnchor>${ANCHOR}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="CuadroTexto 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Nota</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

interface Part {
  /** The part that refers to it. */
  readonly of: string;
  readonly type: string;
  readonly path: string;
  readonly content: string;
  readonly contentType: string;
  /** What the part that refers to it says of it; `$id` stands for the relationship's. */
  readonly element?: string;
}

const spreadsheet = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

const PARTS: Readonly<Partial<Record<Feature | 'customXml', Part>>> = {
  macros: {
    of: BOOK,
    type: `${MICROSOFT}/2006/relationships/vbaProject`,
    path: 'xl/vbaProject.bin',
    content: 'bin',
    contentType: 'application/vnd.ms-office.vbaProject',
  },
  queries: {
    of: BOOK,
    type: `${OFFICE}/connections`,
    path: 'xl/connections.xml',
    content: `<connections xmlns="${MAIN}"><connection id="1" name="Query" type="5" refreshedVersion="6"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Location=Plan;"/></connection></connections>`,
    contentType: spreadsheet('connections'),
  },
  slicers: {
    of: SHEET,
    type: `${MICROSOFT}/2007/relationships/slicer`,
    path: 'xl/slicers/slicer1.xml',
    content: `<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main"/>`,
    contentType: 'application/vnd.ms-excel.slicer+xml',
    element: `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer xmlns:r="${OFFICE}" r:id="$id"/></x14:slicerList></ext></extLst>`,
  },
  shapes: {
    of: SHEET,
    type: `${OFFICE}/drawing`,
    path: 'xl/drawings/drawing9.xml',
    content: TEXT_BOX,
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    element: `<drawing xmlns:r="${OFFICE}" r:id="$id"/>`,
  },
  threadedComments: {
    of: SHEET,
    type: `${MICROSOFT}/2017/10/relationships/threadedComment`,
    path: 'xl/threadedComments/threadedComment1.xml',
    content: `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="{0}"><text>¿Va?</text></threadedComment></ThreadedComments>`,
    contentType: 'application/vnd.ms-excel.threadedcomments+xml',
  },
  controls: {
    of: SHEET,
    type: `${OFFICE}/ctrlProp`,
    path: 'xl/ctrlProps/ctrlProp1.xml',
    content: `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox"/>`,
    contentType: 'application/vnd.ms-excel.controlproperties+xml',
  },
  embeddedObjects: {
    of: SHEET,
    type: `${OFFICE}/oleObject`,
    path: 'xl/embeddings/oleObject1.bin',
    content: 'bin',
    contentType: 'application/vnd.openxmlformats-officedocument.oleObject',
  },
  externalLinks: {
    of: BOOK,
    type: `${OFFICE}/externalLink`,
    path: 'xl/externalLinks/externalLink1.xml',
    content: `<externalLink xmlns="${MAIN}"/>`,
    contentType: spreadsheet('externalLink'),
  },
  sparklines: {
    of: SHEET,
    type: `${OFFICE}/printerSettings`,
    path: 'xl/printerSettings/printerSettings1.bin',
    content: 'bin',
    contentType: spreadsheet('printerSettings'),
    element: `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Plan!A1:B1</xm:f><xm:sqref>Z1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
  },
  customXml: {
    of: BOOK,
    type: `${OFFICE}/customXml`,
    path: 'customXml/item1.xml',
    content: '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>',
    contentType: 'application/xml',
  },
};

export type Addable = keyof typeof PARTS;

/** The file with these in it as Excel would have written them. */
export function withFeatures(bytes: Uint8Array, features: readonly Addable[]): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  features.forEach((feature, index) => {
    const part = PARTS[feature];
    if (part === undefined) throw new Error(`nothing to add for ${feature}`);
    const { of, type, path, content, contentType, element } = part;
    const id = `rIdFeature${index}`;
    parts[path] = strToU8(content);
    edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`),
    );
    edit(of.replace(/([^/]+)$/, '_rels/$1.rels'), (xml) =>
      (xml === ''
        ? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        : xml
      ).replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${type}" Target="/${path}"/></Relationships>`,
      ),
    );
    if (element !== undefined)
      edit(of, (xml) => xml.replace('</worksheet>', `${element.replace('$id', id)}</worksheet>`));
  });
  return zipSync(parts);
}
