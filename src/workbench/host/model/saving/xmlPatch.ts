/** Replaces single elements and attributes of an XML part and leaves every other character as it is. */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { xmlAttribute } from '../excelts/xmlText';

/** A child of the part's root element, by the positions of its text. */
export interface XmlChild {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface XmlRoot {
  /** Position after the root's opening tag. */
  readonly contentStart: number;
  /** Position of the root's closing tag. */
  readonly contentEnd: number;
  readonly children: readonly XmlChild[];
}

/** The attributes of a tag, each with the space before it: told by its parts, as a search for the tag's end stops at each letter. */
const ATTRIBUTES = /(?:\s+[^\s=>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*/.source;

/** Matches comments, CDATA, instructions, and tags: `/`, name, attributes, `/`. */
export const XML_TOKEN = new RegExp(
  `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?[\\s\\S]*?\\?>|<![^>]*>|<(\\/?)([^\\s/>!?]+)(${ATTRIBUTES}\\s*)(\\/?)>`,
  'g',
);

/** An element whose content is skipped as a whole: it has most of a sheet's text and nothing that nests in itself. */
const LEAF = 'sheetData';

/** Writes a root without content, `<a/>`, as `<a></a>`. */
function withOpenRoot(xml: string): string {
  if (!xml.trimEnd().endsWith('/>')) return xml;
  return xml.replace(
    /^((?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*)<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)\/>\s*$/,
    '$1<$2$3></$2>',
  );
}

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** Returns the next tag at or after the position of the last one; null at the end. */
function nextTag(xml: string): Tag | null {
  for (let found = XML_TOKEN.exec(xml); found; found = XML_TOKEN.exec(xml)) {
    const [text, slash, name, , isEmpty] = found;
    if (name === undefined) continue;
    const closed = isEmpty === '/' ? 'empty' : 'open';
    const kind = slash === '/' ? 'close' : closed;
    return { name, kind, start: found.index, end: found.index + text.length };
  }
  return null;
}

/** Returns the closing tag of the element that was opened last. */
function closingTag(xml: string, open: Tag): Tag {
  const close = open.name === LEAF ? xml.indexOf(`</${LEAF}`, open.end) : -1;
  if (close >= 0) XML_TOKEN.lastIndex = close;
  let depth = 1;
  for (let tag = nextTag(xml); tag; tag = nextTag(xml)) {
    if (tag.kind === 'open') depth++;
    if (tag.kind === 'close') depth--;
    if (depth === 0) return tag;
  }
  throw new Error(`the element ${open.name} of an XML part is not closed`);
}

function rootOf(xml: string): XmlRoot {
  XML_TOKEN.lastIndex = 0;
  const root = nextTag(xml);
  if (root === null) throw new Error('an XML part has no element');
  const children: XmlChild[] = [];
  for (let tag = nextTag(xml); tag; tag = nextTag(xml)) {
    const { name, kind, start, end } = tag;
    if (kind === 'close') return { contentStart: root.end, contentEnd: start, children };
    children.push({ name, start, end: kind === 'empty' ? end : closingTag(xml, tag).end });
  }
  throw new Error('an XML part is not closed');
}

/** @example childrenOf('<a><b/><c>x</c></a>') // => [{ name: 'b', xml: '<b/>' }, { name: 'c', xml: '<c>x</c>' }] */
export function childrenOf(xml: string): { readonly name: string; readonly xml: string }[] {
  const text = withOpenRoot(xml);
  return rootOf(text).children.map(({ name, start, end }) => ({ name, xml: text.slice(start, end) }));
}

/** Returns the first child of the name; null when there is none. */
export function childOf(xml: string, name: string): string | null {
  return childrenOf(xml).find((child) => child.name === name)?.xml ?? null;
}

/**
 * Replaces all children of one name by `content`, or adds it where the order of the schema wants it; '' removes them.
 *
 * @example putChild('<a><c/></a>', 'b', ['b', 'c'], '<b/>') // => '<a><b/><c/></a>'
 */
export function putChild(xml: string, name: string, order: readonly string[], content: string): string {
  const text = withOpenRoot(xml);
  const { children, contentEnd } = rootOf(text);
  const old = children.filter((child) => child.name === name);
  const rank = order.indexOf(name);
  const next = children.find((child) => order.indexOf(child.name) > rank);
  const place = old[0]?.start ?? next?.start ?? contentEnd;
  let result = text.slice(0, place) + content;
  let at = old[0]?.end ?? place;
  for (const { start, end } of old.slice(1)) {
    result += text.slice(at, start);
    at = end;
  }
  return result + text.slice(at);
}

const OPEN_TAG = new RegExp(`^(<[^\\s/>]+)(${ATTRIBUTES})(\\s*\\/?>)`);

/** Returns an attribute of an element's opening tag, decoded; null when it has none. */
export function attributeOf(element: string, name: string): string | null {
  const tag = OPEN_TAG.exec(element)?.[2] ?? '';
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? xmlDecode(found[1] ?? found[2] ?? '') : null;
}

const patterns = new Map<string, RegExp>();

/** Returns what finds an attribute in an opening tag, made once for each name. */
function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  patterns.set(name, pattern);
  return pattern;
}

/**
 * Sets attributes of an element's opening tag; null removes one, undefined leaves it.
 *
 * @example withAttributes('<a b="1" c="2"/>', { b: null, d: '3' }) // => '<a c="2" d="3"/>'
 */
export function withAttributes(
  element: string,
  changes: Readonly<Record<string, string | null | undefined>>,
): string {
  return element.replace(OPEN_TAG, (_, open: string, old: string, close: string) => {
    let attributes = old;
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) continue;
      const pattern = patternOf(name);
      const text = value === null ? '' : ` ${name}="${xmlAttribute(value)}"`;
      if (pattern.test(attributes)) attributes = attributes.replace(pattern, () => text);
      else attributes += text;
    }
    return open + attributes + close;
  });
}
