/** Pictures over the cells: read from the file's drawings, and written into them when they are new or changed. */
import { attr, findChild, parseXml, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';
import { columnWidthToPoints } from '../../units';
import type { CellAnchor, PictureData, PictureModel, SheetModel } from '../workbookModel';
import {
  addContentType,
  addRelationship,
  editTextPart,
  relationshipsOf,
  setTextPart,
  textPart,
  type PackageParts,
} from './package';
import { WORKSHEET_ORDER } from '../saving/order';
import { childrenOf, putChild } from '../saving/xmlPatch';
import type { FilePicture } from './sheetState';
import { xmlAttribute } from './xmlText';

/** English metric units in one point; drawings state lengths in them. */
const EMU_IN_POINT = 12_700;

const FORMATS: Readonly<Record<string, PictureData['format']>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  gif: 'GIF',
  bmp: 'BMP',
};
const ENDINGS = { PNG: 'png', JPEG: 'jpeg', GIF: 'gif', BMP: 'bmp' } as const;

/** A picture of the file, and its number among the anchors of the drawing. */
export interface StoredPicture {
  readonly number: number;
  readonly picture: Omit<PictureModel, 'id'>;
}

function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found && findChild(found, name);
  return found;
}

const numberOf = (element: XmlElement | undefined): number => Number(element ? textContent(element) : 0);
const pointsOf = (element: XmlElement | undefined, name: string): number =>
  Number((element && attr(element, name)) ?? 0) / EMU_IN_POINT;

function anchorOf(marker: XmlElement | undefined): CellAnchor {
  return {
    row: numberOf(childOf(marker, 'xdr:row')),
    column: numberOf(childOf(marker, 'xdr:col')),
    down: numberOf(childOf(marker, 'xdr:rowOff')) / EMU_IN_POINT,
    right: numberOf(childOf(marker, 'xdr:colOff')) / EMU_IN_POINT,
  };
}

/** Returns the points between two anchors. */
function sizeBetween(
  sheet: Pick<SheetModel, 'row' | 'column'>,
  from: CellAnchor,
  to: CellAnchor,
): { readonly width: number; readonly height: number } {
  let [width, height] = [to.right - from.right, to.down - from.down];
  for (let column = from.column; column < to.column; column++)
    width += columnWidthToPoints(sheet.column(column).width);
  for (let row = from.row; row < to.row; row++) height += sheet.row(row).height;
  return { width, height };
}

/** Returns the pictures in the sheet's drawing. */
export function readPictures(
  parts: PackageParts,
  sheetPath: string,
  sheet: Pick<SheetModel, 'row' | 'column'>,
): readonly StoredPicture[] {
  const path = relationshipsOf(parts, sheetPath).find(({ type }) => type === 'drawing')?.target;
  const xml = path === undefined ? null : textPart(parts, path);
  if (path === undefined || xml === null) return [];
  const targets = new Map(relationshipsOf(parts, path).map(({ id, target }) => [id, target]));
  const anchors = parseXml(xml).root.children.flatMap((child) => (child.type === 'element' ? [child] : []));
  return anchors.flatMap((anchor, number): StoredPicture[] => {
    const picture = childOf(anchor, 'xdr:pic');
    const about = childOf(picture, 'xdr:nvPicPr', 'xdr:cNvPr');
    const blip = childOf(picture, 'xdr:blipFill', 'a:blip');
    const target = targets.get((blip && attr(blip, 'r:embed')) ?? '') ?? '';
    const bytes = parts.get(target);
    const format = FORMATS[target.split('.').at(-1)?.toLowerCase() ?? ''];
    if (!about || !bytes || format === undefined) return [];
    const from = anchorOf(childOf(anchor, 'xdr:from'));
    const extent = childOf(anchor, 'xdr:ext');
    const to = childOf(anchor, 'xdr:to');
    const size = to
      ? sizeBetween(sheet, from, anchorOf(to))
      : { width: pointsOf(extent, 'cx'), height: pointsOf(extent, 'cy') };
    const locks = childOf(picture, 'xdr:nvPicPr', 'xdr:cNvPicPr', 'a:picLocks');
    const stored = {
      data: { bytes, format },
      name: attr(about, 'name') ?? '',
      altTitle: attr(about, 'title') ?? '',
      altText: attr(about, 'descr') ?? '',
      anchor: from,
      ...size,
      lockAspectRatio: (locks && attr(locks, 'noChangeAspect')) === '1',
    };
    return [{ number, picture: stored }];
  });
}

const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Returns the path of the sheet's drawing, which is created when there is none. */
function drawingOf(parts: PackageParts, sheetPath: string): string {
  const found = relationshipsOf(parts, sheetPath).find(({ type }) => type === 'drawing')?.target;
  if (found !== undefined) return found;
  let number = 1;
  while (parts.has(`xl/drawings/drawing${number}.xml`)) number++;
  const path = `xl/drawings/drawing${number}.xml`;
  setTextPart(parts, path, EMPTY_DRAWING);
  addContentType(parts, { part: path }, DRAWING_TYPE);
  const id = addRelationship(parts, sheetPath, 'drawing', path);
  editTextPart(parts, sheetPath, (xml) =>
    putChild(xml, 'drawing', WORKSHEET_ORDER, `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`),
  );
  return path;
}

/** Returns the path of the part with exactly these bytes, which is created when there is none. */
function mediaPart(parts: PackageParts, { bytes, format }: PictureData): string {
  const isSame = (other: Uint8Array): boolean =>
    other.length === bytes.length && other.every((byte, index) => byte === bytes[index]);
  for (const [path, content] of parts) if (path.startsWith('xl/media/') && isSame(content)) return path;
  const ending = ENDINGS[format];
  let number = 1;
  while (parts.has(`xl/media/picture${number}.${ending}`)) number++;
  const path = `xl/media/picture${number}.${ending}`;
  parts.set(path, bytes);
  addContentType(parts, { ending }, `image/${ending}`);
  return path;
}

/** The drawing may not declare all of them. */
const DRAWING_PREFIXES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

function pictureXml(picture: PictureModel, number: number, embed: string): string {
  const { name, altTitle, altText, anchor, lockAspectRatio } = picture;
  const emu = (points: number): number => Math.round(points * EMU_IN_POINT);
  const [width, height] = [emu(picture.width), emu(picture.height)];
  const optional = (key: string, text: string): string =>
    text === '' ? '' : ` ${key}="${xmlAttribute(text)}"`;
  return [
    `<xdr:oneCellAnchor ${DRAWING_PREFIXES}>`,
    `<xdr:from><xdr:col>${anchor.column}</xdr:col><xdr:colOff>${emu(anchor.right)}</xdr:colOff>`,
    `<xdr:row>${anchor.row}</xdr:row><xdr:rowOff>${emu(anchor.down)}</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${width}" cy="${height}"/>`,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${number}" name="${xmlAttribute(name)}"`,
    `${optional('descr', altText)}${optional('title', altTitle)}/>`,
    `<xdr:cNvPicPr><a:picLocks noChangeAspect="${Number(lockAspectRatio)}"/></xdr:cNvPicPr></xdr:nvPicPr>`,
    `<xdr:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="${embed}"/>`,
    '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill>',
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>',
    '</xdr:oneCellAnchor>',
  ].join('');
}

/** Returns a number that nothing in the drawing has: ids are unique in it. */
function freeNumber(drawing: string): number {
  const ids = [...drawing.matchAll(/<xdr:cNvPr\b[^>]*\sid="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(1, ...ids) + 1;
}

function anchorXml(parts: PackageParts, path: string, picture: PictureModel): string {
  const embed = addRelationship(parts, path, 'image', mediaPart(parts, picture.data));
  return pictureXml(picture, freeNumber(textPart(parts, path) ?? ''), embed);
}

/** Returns the drawing with one of its anchors replaced; '' removes it. */
function withAnchor(drawing: string, number: number, anchor: string): string {
  const anchors = childrenOf(drawing);
  const start = drawing.slice(0, drawing.indexOf('>', drawing.search(/<xdr:wsDr\b/)) + 1);
  const content = anchors.map(({ xml }, index) => (index === number ? anchor : xml)).join('');
  return `${start}${content}</xdr:wsDr>`;
}

/** Writes the pictures of one sheet that are new, changed or gone; the others keep their XML. */
export function writePictures(
  parts: PackageParts,
  sheetPath: string,
  pictures: readonly PictureModel[],
  filePictures: readonly FilePicture[],
): void {
  const facts = ({ id: _id, data: _data, ...picture }: PictureModel): string => JSON.stringify(picture);
  // From the last to the first: the numbers of those before stay right.
  for (const { id, number, before } of [...filePictures].sort((a, b) => b.number - a.number)) {
    const now = pictures.find((picture) => picture.id === id);
    if (now && facts(now) === JSON.stringify(before)) continue;
    const path = drawingOf(parts, sheetPath);
    const anchor = now ? anchorXml(parts, path, now) : '';
    editTextPart(parts, path, (xml) => withAnchor(xml, number, anchor));
  }
  for (const picture of pictures) {
    if (filePictures.some(({ id }) => id === picture.id)) continue;
    const path = drawingOf(parts, sheetPath);
    const anchor = anchorXml(parts, path, picture);
    editTextPart(parts, path, (xml) => xml.replace('</xdr:wsDr>', (close) => anchor + close));
  }
}
