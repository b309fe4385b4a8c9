/**
 * Extensions of a sheet (`extLst`): what Excel added after the format was fixed. The engine writes some of them anew and
 * drops the others, which the host therefore puts back as they were.
 */
import { withoutRevisionIds } from './xmlText';

export interface SheetExtension {
  readonly uri: string;
  readonly xml: string;
}

/** The newer half of data bars and icon sets, and rules that refer to other sheets. */
const CONDITIONAL_FORMATS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

const LIST = /<extLst>((?:(?!<extLst>)[\s\S])*)<\/extLst>\s*<\/worksheet>/;
const EXTENSION = /<ext\b[^>]*\suri="([^"]*)"[^>]*>[\s\S]*?<\/ext>/g;

/** The extensions of a sheet that stand by themselves: those that refer to other parts need these parts too. */
export function readExtensions(sheetXml: string): SheetExtension[] {
  const list = LIST.exec(sheetXml)?.[1] ?? '';
  return [...list.matchAll(EXTENSION)]
    .map(([xml, uri = '']) => ({ uri, xml: withoutRevisionIds(xml) }))
    .filter(({ xml }) => !/\sr:id="/.test(xml));
}

/** Puts back the extensions that the engine did not write. `hasOldRules` says whether rules of the file are left. */
export function putExtensions(
  sheetXml: string,
  extensions: readonly SheetExtension[],
  hasOldRules: boolean,
): string {
  const own = LIST.exec(sheetXml)?.[1] ?? '';
  const missing = extensions
    .filter(({ uri }) => !own.includes(uri))
    // An extension of rules that are gone would bring them back, unless it holds rules of its own.
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
