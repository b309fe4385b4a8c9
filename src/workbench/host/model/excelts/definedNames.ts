/**
 * The defined names of a package. The engine stores names as sets of cells and so loses comments, whole rows and columns
 * and everything that it cannot classify; the host therefore reads and writes them as text.
 */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { withAttributes } from '../saving/xmlPatch';
import { xmlAttribute, xmlText } from './xmlText';

/** One `definedName` element. `scope` is the position of its sheet among the tabs. */
export interface StoredName {
  readonly name: string;
  readonly scope: number | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
  /** Attributes that the host does not use, as in the file. */
  readonly otherAttributes: string;
  /** The element of the file, and its formula then; null for a name that the host defined. */
  readonly source: { readonly xml: string; readonly formula: string } | null;
}

const DEFINED_NAME = /<definedName\b([^>]*?)(?:\/>|>([\s\S]*?)<\/definedName>)/g;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;
const KNOWN_ATTRIBUTES = new Set(['name', 'localSheetId', 'hidden', 'comment']);

export const PRINT_AREA = '_xlnm.Print_Area';
export const PRINT_TITLES = '_xlnm.Print_Titles';

/** Whether the name is one of Excel's own: print areas, filters, future functions. Users and add-ins do not see them. */
export function isBuiltInName(name: string): boolean {
  return /^_xl(?:nm|fn|pm|ws|eta)\./i.test(name);
}

/** Returns the names in `xl/workbook.xml`, built-in ones included. */
export function readDefinedNames(workbookXml: string): StoredName[] {
  return [...workbookXml.matchAll(DEFINED_NAME)].map(([xml, attributeText = '', body = '']) => {
    const attributes = new Map(
      [...attributeText.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    );
    const scope = attributes.get('localSheetId');
    const rest = [...attributes].filter(([key]) => !KNOWN_ATTRIBUTES.has(key));
    return {
      name: xmlDecode(attributes.get('name') ?? ''),
      scope: scope === undefined ? null : Number(scope),
      formula: xmlDecode(body),
      hidden: ['1', 'true'].includes(attributes.get('hidden') ?? ''),
      comment: xmlDecode(attributes.get('comment') ?? ''),
      otherAttributes: rest.map(([key, value]) => ` ${key}="${value}"`).join(''),
      source: { xml, formula: xmlDecode(body) },
    };
  });
}

function writeDefinedName(stored: StoredName): string {
  const { source } = stored;
  if (source?.formula === stored.formula)
    return withAttributes(source.xml, {
      localSheetId: stored.scope === null ? undefined : String(stored.scope),
    });
  const scope = stored.scope === null ? '' : ` localSheetId="${stored.scope}"`;
  const hidden = stored.hidden ? ' hidden="1"' : '';
  const comment = stored.comment === '' ? '' : ` comment="${xmlAttribute(stored.comment)}"`;
  const start = `<definedName name="${xmlAttribute(stored.name)}"${comment}${scope}${hidden}`;
  return `${start}${stored.otherAttributes}>${xmlText(stored.formula)}</definedName>`;
}

/** Returns the `definedNames` element; '' without names. */
export function writeDefinedNames(names: readonly StoredName[]): string {
  if (names.length === 0) return '';
  // Excel sorts names; a fixed order also gives the same bytes in whatever order names were added.
  const sorted = [...names].sort(
    (a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || (a.scope ?? -1) - (b.scope ?? -1),
  );
  return `<definedNames>${sorted.map(writeDefinedName).join('')}</definedNames>`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
