/**
 * Features of a workbook that are missing in its saved copy, because the engine does not support all of Excel's. The two
 * packages are compared, so that a feature is no longer reported once the engine supports it.
 */
import { readPackage, textPart, type PackageParts } from './model/excelts/package';

/** In the order of the report. */
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

/** Counts the matches of a global expression in the text of the parts whose path matches. */
const inParts =
  (path: RegExp, expression: RegExp): Count =>
  (parts) =>
    [...parts.keys()]
      .filter((name) => path.test(name))
      .reduce((sum, name) => sum + (textPart(parts, name)?.match(expression)?.length ?? 0), 0);

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;
const DRAWINGS = /^xl\/drawings\/[^/]+\.xml$/;

const COUNTS: Readonly<Record<Feature, Count>> = {
  macros: partsLike(/^xl\/(?:vbaProject\.bin|macrosheets\/)/),
  queries: partsLike(/^xl\/(?:connections\.xml|queryTables\/[^/]+\.xml)$/),
  pivotTables: partsLike(/^xl\/pivotTables\/[^/]+\.xml$/),
  slicers: inParts(SHEETS, /<(?:\w+:)?(?:slicer|timelineRef)\s/g),
  charts: inParts(DRAWINGS, /<(?:\w+:)?graphicFrame[\s>]/g),
  shapes: inParts(DRAWINGS, /<(?:\w+:)?(?:sp|cxnSp|grpSp|contentPart)[\s>]/g),
  // Only picture formats that the host does not read are counted; the host itself saves the rest.
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
 * Returns the features that the saved workbook has less often than the file that it was read from.
 *
 * @example lostFeatures(file, saved) // => ['queries', 'shapes']
 */
export function lostFeatures(file: Uint8Array, saved: Uint8Array): readonly Feature[] {
  const [before, after] = [readPackage(file), readPackage(saved)];
  return FEATURES.filter((feature) => COUNTS[feature](after) < COUNTS[feature](before));
}
