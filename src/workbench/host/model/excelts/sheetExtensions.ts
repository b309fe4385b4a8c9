/**
 * Extensions of a sheet (`extLst`): features that Excel added after the file format was fixed. The engine writes some of
 * them and drops the rest, which the host copies from the opened file.
 */
import { withoutRevisionIds } from './xmlText';

export interface SheetExtension {
  readonly uri: string;
  readonly xml: string;
}

/** URI of newer members of data bars and icon sets, and of conditional formats that refer to other sheets. */
const CONDITIONAL_FORMATS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

const LIST = /<extLst>((?:(?!<extLst>)[\s\S])*)<\/extLst>\s*<\/worksheet>/;
const EXTENSION = /<ext\b[^>]*\suri="([^"]*)"[^>]*>[\s\S]*?<\/ext>/g;

/** Returns the extensions of a sheet that do not refer to other parts, which would be needed too. */
export function readExtensions(sheetXml: string): SheetExtension[] {
  const list = LIST.exec(sheetXml)?.[1] ?? '';
  return [...list.matchAll(EXTENSION)]
    .map(([xml, uri = '']) => ({ uri, xml: withoutRevisionIds(xml) }))
    .filter(({ xml }) => !/\sr:id="/.test(xml));
}

/** Adds the extensions that the engine did not write. `hasOldRules`: whether conditional formats of the file remain. */
export function putExtensions(
  sheetXml: string,
  extensions: readonly SheetExtension[],
  hasOldRules: boolean,
): string {
  const own = LIST.exec(sheetXml)?.[1] ?? '';
  const missing = extensions
    .filter(({ uri }) => !own.includes(uri))
    // An extension of deleted conditional formats would restore them, unless it has rules of its own.
    .filter(({ uri, xml }) => uri !== CONDITIONAL_FORMATS || hasOldRules || xml.includes('<xm:f>'))
    .map(({ xml }) => xml)
    .join('');
  if (missing === '') return sheetXml;
  return LIST.test(sheetXml)
    ? sheetXml.replace(LIST, (list) =>
        list.replace(/<\/extLst>\s*<\/worksheet>$/, () => `${missing}</extLst></worksheet>`),
      )
    : sheetXml.replace('</worksheet>', () => `<extLst>${missing}</extLst></worksheet>`);
}
