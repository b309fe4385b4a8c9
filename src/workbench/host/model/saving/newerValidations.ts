/** Validation that only newer versions of Excel know, in the extensions of a sheet. */
import { formatArea, parseAddress } from '../../address';
import { subtract, type Area } from '../../area';
import { WORKSHEET_ORDER } from './order';
import { childOf, putChild } from './xmlPatch';

const VALIDATION = /<x14:dataValidation\b(?:(?!<\/x14:dataValidation>)[\s\S])*<\/x14:dataValidation>/g;
const AREAS = /(<xm:sqref\b[^>]*>)([^<]*)(<\/xm:sqref>)/;

/** Takes areas out of those rules, because other rules, or none, were set there. */
export function cutNewerValidations(sheetXml: string, areas: readonly Area[]): string {
  const list = areas.length === 0 ? null : childOf(sheetXml, 'extLst');
  if (list === null || !list.includes('<x14:dataValidation ')) return sheetXml;
  const next = list.replace(VALIDATION, (rule) => {
    const own = (AREAS.exec(rule)?.[2] ?? '').split(/\s+/).flatMap((text) => parseAddress(text)?.area ?? []);
    const rest = areas.reduce((kept, hole) => kept.flatMap((area) => subtract(area, hole)), own);
    const sqref = rest.map((area) => formatArea(area)).join(' ');
    return sqref === ''
      ? ''
      : rule.replace(AREAS, (_, open: string, __: string, close: string) => open + sqref + close);
  });
  const withCount = next.replace(/(<x14:dataValidations\b[^>]*\scount=")\d+"/, (_, start: string) => {
    return `${start}${next.match(/<x14:dataValidation /g)?.length ?? 0}"`;
  });
  return next === list ? sheetXml : putChild(sheetXml, 'extLst', WORKSHEET_ORDER, withCount);
}
