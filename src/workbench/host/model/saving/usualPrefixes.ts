/**
 * XML may bind any prefix to a namespace, or none. The host finds elements by name; so it works on parts in which each
 * namespace has the prefix that Excel writes for it, declared at the root.
 */
import { editTextPart, inUtf8, type PackageParts } from '../excelts/package';
import { withUsualNotation } from './usualNotation';
import { XML_TOKEN } from './xmlPatch';

const OPEN = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

/** The prefix that Excel writes for each namespace in which the host looks for names; '' where it writes none. */
const USUAL: ReadonlyMap<string, string> = new Map([
  [`${OPEN}spreadsheetml/2006/main`, ''],
  [`${STRICT}spreadsheetml/main`, ''],
  [`${OPEN}package/2006/relationships`, ''],
  [`${OPEN}package/2006/content-types`, ''],
  [`${OPEN}officeDocument/2006/extended-properties`, ''],
  [`${STRICT}officeDocument/extendedProperties`, ''],
  [`${MICROSOFT}spreadsheetml/2018/threadedcomments`, ''],
  [`${OPEN}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OPEN}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OPEN}drawingml/2006/spreadsheetDrawing`, 'xdr'],
  [`${STRICT}drawingml/spreadsheetDrawing`, 'xdr'],
  [`${OPEN}drawingml/2006/chart`, 'c'],
  [`${STRICT}drawingml/chart`, 'c'],
  [`${MICROSOFT}drawing/2012/chart`, 'c15'],
  [`${MICROSOFT}drawing/2014/chartex`, 'cx'],
  [`${OPEN}markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}spreadsheetml/2009/9/main`, 'x14'],
  [`${MICROSOFT}excel/2006/main`, 'xm'],
  [`${MICROSOFT}spreadsheetml/2014/revision`, 'xr'],
  [`${MICROSOFT}spreadsheetml/2015/revision2`, 'xr2'],
  [`${MICROSOFT}spreadsheetml/2016/revision3`, 'xr3'],
  [`${MICROSOFT}webextensions/webextension/2010/11`, 'we'],
  [`${MICROSOFT}webextensions/taskpanes/2010/11`, 'wetp'],
  [`${OPEN}package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:excel', 'x'],
]);
const RESERVED: ReadonlySet<string> = new Set([...USUAL.values()].filter((prefix) => prefix !== ''));

/** A prefix, '' for none, and the namespace that it is bound to. */
type Declaration = readonly [prefix: string, namespace: string];
/** Namespaces by prefix, or prefixes by namespace. */
type Bindings = ReadonlyMap<string, string>;

/** One of its own: the position that another search left is no start for this one. */
const TOKEN = new RegExp(XML_TOKEN);
const DECLARATION = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const declarationsIn = (text: string): Declaration[] =>
  [...text.matchAll(DECLARATION)].map(([, prefix = '', double, single]) => [prefix, double ?? single ?? '']);

/** Whether elements without a prefix are in a namespace of Excel's. */
const hasUsualDefault = (declared: readonly Declaration[]): boolean =>
  declared.some(([, namespace]) => USUAL.get(namespace) === '');

/** The declarations without what only looks like one, such as the text of a cell. */
const declarationsInTags = (xml: string): Declaration[] =>
  [...xml.matchAll(TOKEN)].flatMap(([, , , attributes]) =>
    attributes?.includes('xmlns') ? declarationsIn(attributes) : [],
  );

function isUsual(declared: readonly Declaration[]): boolean {
  const isDefaultTaken = hasUsualDefault(declared);
  return declared.every(([prefix, namespace]) => {
    const usual = USUAL.get(namespace);
    if (usual !== undefined) return usual === prefix;
    return prefix === '' ? !isDefaultTaken : !RESERVED.has(prefix);
  });
}

/** Whether the names of a part are those by which the host finds them. */
export const hasUsualPrefixes = (xml: string): boolean =>
  isUsual(declarationsIn(xml)) || isUsual(declarationsInTags(xml));

/** Returns one prefix for each namespace. */
function prefixesFor(declared: readonly Declaration[]): Bindings {
  const prefixes = new Map<string, string>();
  const used = new Set<string>();
  const isDefaultTaken = hasUsualDefault(declared);
  const unusedPrefix = (): string => {
    let number = 1;
    while (used.has(`ns${number}`) || declared.some(([prefix]) => prefix === `ns${number}`)) number++;
    return `ns${number}`;
  };
  for (const [own, namespace] of declared) {
    if (namespace === '' || prefixes.has(namespace)) continue;
    const usual = USUAL.get(namespace);
    const isOwnFree = !used.has(own) && !RESERVED.has(own) && !(own === '' && isDefaultTaken);
    const other = isOwnFree ? own : unusedPrefix();
    const prefix = usual === undefined || used.has(usual) ? other : usual;
    prefixes.set(namespace, prefix);
    used.add(prefix);
  }
  return prefixes;
}

interface Tag {
  readonly slash: string;
  readonly name: string;
  readonly attributes: string;
  readonly empty: string;
}

const NOTHING_BOUND: Bindings = new Map();

function bindingsWithin(attributes: string, outer: Bindings): Bindings {
  const declared = attributes.includes('xmlns') ? declarationsIn(attributes) : [];
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

interface OpenElement {
  readonly name: string;
  readonly bindings: Bindings;
}

/** Takes the element that is closed, with those in it, from the open ones: VML may have elements that nobody closes. */
function close(open: OpenElement[], name: string): Bindings {
  let at = open.length - 1;
  while (at >= 0 && open[at]?.name !== name) at--;
  const bindings = open[at]?.bindings ?? NOTHING_BOUND;
  if (at >= 0) open.length = at;
  return bindings;
}

/** Writes each tag anew, by the namespaces that are bound where it stands. */
function rewriteTags(xml: string, write: (tag: Tag, bindings: Bindings) => string): string {
  const open: OpenElement[] = [];
  return xml.replace(TOKEN, (text: string, ...found: readonly (string | undefined)[]) => {
    const [slash = '', name = '', attributes = '', empty = ''] = found;
    if (name === '') return text;
    if (slash === '/') return write({ slash, name, attributes, empty }, close(open, name));
    const bindings = bindingsWithin(attributes, open.at(-1)?.bindings ?? NOTHING_BOUND);
    if (empty === '') open.push({ name, bindings });
    return write({ slash, name, attributes, empty }, bindings);
  });
}

const ATTRIBUTE = /(\s+)([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')/g;
/** Attributes whose value is a list of prefixes, or of names with one (ISO/IEC 29500-3). */
const PREFIX_LIST = /^(?:[^:]+:(?:Ignorable|MustUnderstand)|Requires)$/;
const NAME_LIST = /^[^:]+:(?:ProcessContent|PreserveElements|PreserveAttributes)$/;

/** A part that has names which cannot be written with one prefix for each namespace. */
class Unwritable extends Error {}

/** Returns the prefix that a name is to have where it stands; names that no namespace is bound to keep theirs. */
function newPrefix(prefix: string, bindings: Bindings, prefixes: Bindings): string {
  const namespace = bindings.get(prefix) ?? '';
  // An element of no namespace would come into the one without a prefix.
  if (namespace === '' && prefix === '' && [...prefixes.values()].includes('')) throw new Unwritable();
  return prefixes.get(namespace) ?? prefix;
}

function renamedAttributes(attributes: string, bindings: Bindings, prefixes: Bindings): string {
  // Most have no name with a prefix, no declaration and no list of prefixes.
  if (!/:|xmlns|Requires/.test(attributes)) return attributes;
  const prefixed = (text: string): string => {
    const [prefix = '', local = ''] = text.split(':');
    const next = newPrefix(prefix, bindings, prefixes);
    if (next === '') throw new Unwritable();
    return local === '' ? next : `${next}:${local}`;
  };
  const listed = (text: string, isListed: (word: string) => boolean): string =>
    text.replace(/[^\s"']+/g, (word) => (isListed(word) ? prefixed(word) : word));
  return attributes.replace(
    ATTRIBUTE,
    (_, space: string, attribute: string, equals: string, value: string) => {
      if (/^xmlns(?::|$)/.test(attribute)) return '';
      let text = value;
      if (PREFIX_LIST.test(attribute)) text = listed(value, () => true);
      if (NAME_LIST.test(attribute)) text = listed(value, (word) => word.includes(':'));
      return space + (attribute.includes(':') ? prefixed(attribute) : attribute) + equals + text;
    },
  );
}

function renamedTag({ slash, name, attributes, empty }: Tag, bindings: Bindings, prefixes: Bindings): string {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
  const next = newPrefix(prefix ?? '', bindings, prefixes);
  const rest = renamedAttributes(attributes, bindings, prefixes);
  return `<${slash}${next === '' ? '' : `${next}:`}${local ?? ''}${rest}${empty}>`;
}

/**
 * Returns a part with the usual prefixes; one that has them, or cannot have them, stays as it is.
 *
 * @example withUsualPrefixes('<x:a xmlns:x="…/spreadsheetml/2006/main"/>') // => '<a xmlns="…/spreadsheetml/2006/main"/>'
 */
export function withUsualPrefixes(xml: string): string {
  if (hasUsualPrefixes(xml)) return xml;
  const declared = declarationsInTags(xml);
  const prefixes = prefixesFor(declared);
  const root = [...prefixes].map(
    ([namespace, prefix]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${namespace}"`,
  );
  let isRoot = true;
  try {
    return rewriteTags(xml, (tag, bindings) => {
      const attributes = isRoot ? root.join('') : '';
      isRoot = false;
      const text = renamedTag(tag, bindings, prefixes);
      const end = text.length - tag.empty.length - 1;
      return text.slice(0, end) + attributes + text.slice(end);
    });
  } catch (error) {
    if (error instanceof Unwritable) return xml;
    throw error;
  }
}

export const XML_PART = /\.(?:xml|rels|vml)$/i;

/** Returns the parts of a package with the usual encoding, prefixes and notation; a part that has them keeps its bytes. */
export function withUsualParts(given: PackageParts): PackageParts {
  const parts: PackageParts = new Map(given);
  for (const [path, content] of given) {
    if (!XML_PART.test(path)) continue;
    parts.set(path, inUtf8(content));
    editTextPart(parts, path, (xml) => withUsualPrefixes(withUsualNotation(xml)));
  }
  return parts;
}
