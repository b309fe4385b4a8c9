/** Reads what lies on a sheet and the host does not change: comments, notes, charts, shapes. */
import { formatArea, parseAddress } from '../../address';
import type { CommentModel, DrawnModel } from '../workbookModel';
import { attributeOf } from '../saving/xmlPatch';
import { relationshipsOf, textPart, type PackageParts } from './package';

function textsOf(parts: PackageParts, sheetPath: string, type: string): readonly string[] {
  return relationshipsOf(parts, sheetPath)
    .filter((relationship) => relationship.type === type)
    .map(({ target }) => textPart(parts, target) ?? '');
}

const addressesIn = (xml: string, tag: RegExp): readonly string[] =>
  (xml.match(tag) ?? []).flatMap((found) => attributeOf(found, 'ref') ?? []);

/** Returns the comments and notes of a sheet; a file keeps a note for each comment as well. */
export function readComments(parts: PackageParts, sheetPath: string): readonly CommentModel[] {
  const threads = new Set(
    textsOf(parts, sheetPath, 'threadedComment').flatMap((xml) =>
      addressesIn(xml, /<threadedComment\b[^>]*>/g),
    ),
  );
  const notes = textsOf(parts, sheetPath, 'comments').flatMap((xml) => addressesIn(xml, /<comment\b[^>]*>/g));
  return [...new Set([...notes, ...threads])].flatMap((address) => {
    const area = parseAddress(address)?.area;
    return area ? [{ area, isNote: !threads.has(formatArea(area)) }] : [];
  });
}

/** What a drawing holds beside pictures. */
const DRAWN = /<xdr:(graphicFrame|sp|cxnSp|grpSp)\b(?:(?!<\/xdr:\1>)[\s\S])*?<xdr:cNvPr\b[^>]*>/g;

/** Returns the charts of a sheet, and its shapes that are no pictures. */
export function readDrawn(parts: PackageParts, sheetPath: string): readonly DrawnModel[] {
  return textsOf(parts, sheetPath, 'drawing').flatMap((xml) =>
    [...xml.matchAll(DRAWN)].map(([text, element]): DrawnModel => {
      const about = /<xdr:cNvPr\b[^>]*>$/.exec(text)?.[0] ?? '';
      return { kind: element === 'graphicFrame' ? 'chart' : 'shape', name: attributeOf(about, 'name') ?? '' };
    }),
  );
}
