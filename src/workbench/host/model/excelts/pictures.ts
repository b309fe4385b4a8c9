/**
 * Pictures over the cells. The engine loses their names and alternative texts, so the host reads them from the file's
 * drawings and writes them itself.
 */
import type { Worksheet } from '@cj-tech-master/excelts';
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

type Stored = Omit<PictureModel, 'id'>;

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
): readonly Stored[] {
  const path = relationshipsOf(parts, sheetPath).find(({ type }) => type === 'drawing')?.target;
  const xml = path === undefined ? null : textPart(parts, path);
  if (path === undefined || xml === null) return [];
  const targets = new Map(relationshipsOf(parts, path).map(({ id, target }) => [id, target]));
  return parseXml(xml).root.children.flatMap((anchor): Stored[] => {
    if (anchor.type !== 'element') return [];
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
    return [
      {
        data: { bytes, format },
        name: attr(about, 'name') ?? '',
        altTitle: attr(about, 'title') ?? '',
        altText: attr(about, 'descr') ?? '',
        anchor: from,
        ...size,
        lockAspectRatio: (locks && attr(locks, 'noChangeAspect')) === '1',
      },
    ];
  });
}

/** Removes the pictures from the engine's sheet, which has no method for that. */
export function removePictures(engine: Worksheet): void {
  const holder = engine as unknown as { _media: readonly { readonly type?: string }[] };
  holder._media = holder._media.filter(({ type }) => type !== 'image');
}

const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Elements of a worksheet that come after `drawing`, in the order of the schema. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Returns the path of the sheet's drawing, which is created when there is none. */
function drawingOf(parts: PackageParts, sheetPath: string, sheetNumber: number): string {
  const found = relationshipsOf(parts, sheetPath).find(({ type }) => type === 'drawing')?.target;
  if (found !== undefined) return found;
  const path = `xl/drawings/drawingHost${sheetNumber}.xml`;
  setTextPart(parts, path, EMPTY_DRAWING);
  addContentType(parts, { part: path }, DRAWING_TYPE);
  const id = addRelationship(parts, sheetPath, 'drawing', path);
  editTextPart(parts, sheetPath, (xml) => {
    const at = xml.search(AFTER_DRAWING);
    return `${xml.slice(0, at)}<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>${xml.slice(at)}`;
  });
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

function pictureXml(picture: PictureModel, number: number, embed: string): string {
  const { name, altTitle, altText, anchor, lockAspectRatio } = picture;
  const emu = (points: number): number => Math.round(points * EMU_IN_POINT);
  const [width, height] = [emu(picture.width), emu(picture.height)];
  const optional = (key: string, text: string): string =>
    text === '' ? '' : ` ${key}="${xmlAttribute(text)}"`;
  return [
    '<xdr:oneCellAnchor>',
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

/** First id of the host's pictures in a drawing: ids are unique in it, and those of other shapes are below. */
const FIRST_PICTURE_NUMBER = 1001;

/** Adds the pictures of one sheet to the package; `sheetNumber` makes the names of parts unique. */
export function writePictures(
  parts: PackageParts,
  sheetPath: string,
  sheetNumber: number,
  pictures: readonly PictureModel[],
): void {
  if (pictures.length === 0) return;
  const path = drawingOf(parts, sheetPath, sheetNumber);
  const xml = pictures.map((picture, index) => {
    const embed = addRelationship(parts, path, 'image', mediaPart(parts, picture.data));
    return pictureXml(picture, FIRST_PICTURE_NUMBER + index, embed);
  });
  editTextPart(parts, path, (text) => text.replace('</xdr:wsDr>', () => `${xml.join('')}</xdr:wsDr>`));
}
