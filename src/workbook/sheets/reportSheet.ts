/** The month's report as a sheet. */
import type { PlacedSection } from '../../domain/report/layout/layoutReport';
import { layoutReport } from '../../domain/report/layout/layoutReport';
import type { ReportContent } from '../../domain/report/content/reportContent';
import { REPORT_PREFIX } from '../edits/documentNames';
import type { Paper } from '../edits/edits';
import type { PrintedSheet } from './printedSheet';
import { printedSheet } from './printedSheet';
import type { WorkbookSnapshot } from '../snapshot/snapshot';

export interface ReportSheet extends PrintedSheet {
  readonly sections: readonly PlacedSection[];
}

/** After the month in the name of the internal edition, which never replaces the one for the INE. */
const INTERNAL_SUFFIX = ' interno';

/**
 * The edits that write a report on a new sheet; see printedSheet. A report of that month whose values are still ours gives
 * way; one that a person edited stays, and the new one is `Informe 2023-11 (2)`.
 *
 * @example reportEdits(content, { snapshot, paper: 'letter' }).sheet // => 'Informe 2023-11'
 */
export function reportEdits(
  content: ReportContent,
  options: { readonly snapshot: WorkbookSnapshot; readonly paper: Paper },
): ReportSheet {
  const { month, cutoff, ruleSet, header, footer, accent, memory } = content;
  const suffix = content.edition === 'internal' ? INTERNAL_SUFFIX : '';
  const layout = layoutReport(content, options.paper);
  const document = {
    sheetName: `${REPORT_PREFIX} ${month}${suffix}`,
    mark: { subject: `${month}${suffix}`, cutoff: cutoff.toString(), ruleSet },
    header,
    footer,
    accent,
    memory,
    hasCover: true,
  };
  return { ...printedSheet(document, layout, options.snapshot), sections: layout.sections };
}
