/**
 * XML may write one text in several ways. The host finds what it moves in parts that are written as Excel writes them: values of
 * attributes between double quotes right after the equals sign, texts without CDATA.
 */
import { xmlText } from '../excelts/xmlText';
import { XML_TOKEN } from './xmlPatch';

/** One of its own: the position that another search left is no start for this one. */
const TOKEN = new RegExp(XML_TOKEN);
const ATTRIBUTE = /(\s+[^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What no part has that is written as Excel writes it; texts may have it. */
const UNUSUAL = /<!\[CDATA\[|=\s*'|\s=\s*"|=\s+"/;
const CDATA = /^<!\[CDATA\[([\s\S]*)\]\]>$/;

const usualAttributes = (attributes: string): string =>
  attributes.replace(
    ATTRIBUTE,
    (_, name: string, double: string | undefined, single: string | undefined) =>
      `${name}="${double ?? single?.replaceAll('"', '&quot;') ?? ''}"`,
  );

/**
 * Returns a part as Excel would write it; one that is written so stays as it is.
 * @example withUsualNotation("<f a = '1'><![CDATA[A1<2]]></f>") // => '<f a="1">A1&lt;2</f>'
 */
export function withUsualNotation(xml: string): string {
  if (!UNUSUAL.test(xml)) return xml;
  return xml.replace(TOKEN, (text: string, ...found: readonly (string | undefined)[]) => {
    const [slash = '', name, attributes = '', empty = ''] = found;
    if (name !== undefined)
      return UNUSUAL.test(attributes) ? `<${slash}${name}${usualAttributes(attributes)}${empty}>` : text;
    const characters = CDATA.exec(text)?.[1];
    return characters === undefined ? text : xmlText(characters);
  });
}
