/**
 * XML may write one text in several ways. The host finds what it moves in parts that are written as Excel writes them: tags
 * without white space that says nothing, values of attributes between double quotes, elements without content as one tag, texts
 * without CDATA, comments and instructions, and characters as themselves.
 */
import { xmlText } from '../excelts/xmlText';
import { XML_TOKEN } from './xmlPatch';

/** One of its own: the position that another search left is no start for this one. */
const TOKEN = new RegExp(XML_TOKEN);
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What no tag has that is written as Excel writes it; texts may have it. */
const UNUSUAL_TAG =
  /=\s*'|\s=\s*"|=\s+"|\s\/?>|"(?:\s\s|[\n\r\t])|<\/?[^\s<>]+(?:\s\s|[\n\r\t])|="[^"<]*[>\n\r\t]/;
const UNUSUAL_BESIDE = /<!|.<\?|\n<\?|&#|&apos;/;
/** Elements that Excel writes with two tags though they have no content. */
const TEXTS = /^(?:\w+:)?(?:v|t|f|div)$/;
const EMPTY = /<([^\s/<>!?]+)((?:\s[^<>]*)?)(?<!\/)><\/\1>/g;
const CDATA = /^<!\[CDATA\[([\s\S]*)\]\]>$/;
const DECLARATION = /^<\?xml\s/;
const CHARACTER = /&(?:#(\d+)|#x([\dA-Fa-f]+)|apos);/g;

const usualAttributes = (attributes: string): string =>
  [...attributes.matchAll(ATTRIBUTE)]
    .map(([, name = '', double, single]) => {
      const value = double ?? single?.replaceAll('"', '&quot;') ?? '';
      return ` ${name}="${value.replaceAll('>', '&gt;').replace(/\r\n|[\n\r\t]/g, ' ')}"`;
    })
    .join('');

/** A character that a reference stands for, where it is the same without one. */
function usualCharacter(reference: string, decimal: string | undefined, hex: string | undefined): string {
  if (decimal === undefined && hex === undefined) return "'";
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (code < 0x20 || code > 0x10ffff) return reference;
  return xmlText(String.fromCodePoint(code)).replace('"', '&quot;');
}

function withUsualTags(xml: string): string {
  return xml.replace(TOKEN, (text: string, ...found: readonly (string | undefined)[]) => {
    const [slash = '', name, attributes = '', empty = ''] = found;
    if (name !== undefined)
      return UNUSUAL_TAG.test(text) ? `<${slash}${name}${usualAttributes(attributes)}${empty}>` : text;
    const characters = CDATA.exec(text)?.[1];
    if (characters !== undefined) return xmlText(characters);
    return DECLARATION.test(text) ? text : '';
  });
}

const withUsualEmpty = (xml: string): string =>
  xml.replace(EMPTY, (text: string, name: string, attributes: string) =>
    TEXTS.test(name) ? text : `<${name}${attributes}/>`,
  );

/**
 * Returns a part as Excel would write it; one that is written so stays as it is.
 * @example withUsualNotation("<f a = '1'><![CDATA[A1<2]]></f >") // => '<f a="1">A1&lt;2</f>'
 */
export function withUsualNotation(xml: string): string {
  const isUsual = !UNUSUAL_TAG.test(xml) && !UNUSUAL_BESIDE.test(xml);
  return withUsualEmpty(isUsual ? xml : withUsualTags(xml).replace(CHARACTER, usualCharacter));
}
