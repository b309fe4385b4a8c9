/**
 * What a workbook had and its saved copy has not: the engine does not know all that Excel can put into a file. It is
 * measured on the two packages, so that what a later engine keeps is no longer said to be lost.
 */
import { readPackage, textPart, type PackageParts } from './model/excelts/package';

/** In the order in which they are told. */
export const FEATURES = [
  'macros',
  'queries',
  'pivotTables',
  'slicers',
  'charts',
  'shapes',
  'drawnPictures',
  'sparklines',
  'notes',
  'threadedComments',
  'controls',
  'embeddedObjects',
  'externalLinks',
  'dynamicArrays',
  'richValues',
  'backgrounds',
  'otherSheets',
  'customViews',
] as const;
export type Feature = (typeof FEATURES)[number];

type Count = (parts: PackageParts) => number;

const partsLike =
  (path: RegExp): Count =>
  (parts) =>
    [...parts.keys()].filter((name) => path.test(name)).length;

/** How often something stands in the text of the parts with such a path; `what` is a global expression. */
const inParts =
  (path: RegExp, what: RegExp): Count =>
  (parts) =>
    [...parts.keys()]
      .filter((name) => path.test(name))
      .reduce((sum, name) => sum + (textPart(parts, name)?.match(what)?.length ?? 0), 0);

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;
const DRAWINGS = /^xl\/drawings\/[^/]+\.xml$/;

const COUNTS: Readonly<Record<Feature, Count>> = {
  macros: partsLike(/^xl\/(?:vbaProject\.bin|macrosheets\/)/),
  queries: partsLike(/^xl\/(?:connections\.xml|queryTables\/[^/]+\.xml)$/),
  pivotTables: partsLike(/^xl\/pivotTables\/[^/]+\.xml$/),
  slicers: inParts(SHEETS, /<(?:\w+:)?(?:slicer|timelineRef)\s/g),
  charts: inParts(DRAWINGS, /<(?:\w+:)?graphicFrame[\s>]/g),
  shapes: inParts(DRAWINGS, /<(?:\w+:)?(?:sp|cxnSp|grpSp|contentPart)[\s>]/g),
  // Pictures of the kinds that the host reads are kept; a report's own go with it.
  drawnPictures: partsLike(/^xl\/media\/[^/]+\.(?:emf|wmf|svg|tiff?)$/i),
  sparklines: inParts(SHEETS, /<(?:\w+:)?sparkline>/g),
  notes: inParts(/^xl\/comments[^/]*\.xml$/, /<(?:\w+:)?comment\s/g),
  threadedComments: inParts(/^xl\/threadedComments\//, /<(?:\w+:)?threadedComment\s/g),
  controls: partsLike(/^xl\/(?:ctrlProps|activeX)\/[^/]+\.xml$/),
  embeddedObjects: partsLike(/^xl\/embeddings\//),
  externalLinks: partsLike(/^xl\/externalLinks\/[^/]+\.xml$/),
  dynamicArrays: inParts(SHEETS, /<c\s[^>]*\bcm="/g),
  richValues: inParts(SHEETS, /<c\s[^>]*\bvm="/g),
  backgrounds: inParts(SHEETS, /<(?:picture|legacyDrawingHF)\s/g),
  otherSheets: partsLike(/^xl\/(?:chartsheets|dialogsheets)\/[^/]+\.xml$/),
  customViews: inParts(/^xl\/workbook\.xml$/, /<customWorkbookView\s/g),
};

/**
 * What stands less often in the saved workbook than in the file it was read from.
 * @example lostFeatures(file, saved) // => ['queries', 'shapes']
 */
export function lostFeatures(file: Uint8Array, saved: Uint8Array): readonly Feature[] {
  const [before, after] = [readPackage(file), readPackage(saved)];
  return FEATURES.filter((feature) => COUNTS[feature](after) < COUNTS[feature](before));
}
