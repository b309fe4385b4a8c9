/** A document of a session as a sheet. */
import { DOCUMENT_PREFIX } from '../edits/documentNames';
import { ACCENTS } from '../../domain/report/layout/styles';
import { layoutDocument } from '../../domain/report/layout/layoutDocument';
import type { SessionDocument } from '../../domain/sessionDocuments/sessionDocument';
import { textHash } from '../../domain/text/textHash';
import type { Paper } from '../edits/edits';
import type { PrintedSheet } from './printedSheet';
import { printedSheet } from './printedSheet';
import type { WorkbookSnapshot } from '../snapshot/snapshot';

/**
 * The edits that write a session's document on a new sheet; see printedSheet. The document of another session of that day
 * does not give way to it.
 *
 * @example sessionSheetEdits(document, { snapshot, paper: 'letter' }).sheet // => 'Convocatoria 2023-11-09'
 */
export function sessionSheetEdits(
  document: SessionDocument,
  { snapshot, paper }: { readonly snapshot: WorkbookSnapshot; readonly paper: Paper },
): PrintedSheet {
  const { kind, day, session, header, footer } = document;
  return printedSheet(
    {
      sheetName: `${DOCUMENT_PREFIX[kind]} ${day.toString()}`,
      // No rule and no cut-off takes part in it.
      mark: {
        subject: `${kind} ${day.toString()} ${textHash(session)}`,
        cutoff: day.toString(),
        ruleSet: '',
      },
      header,
      footer,
      accent: ACCENTS.azul,
      memory: [],
      hasCover: false,
    },
    layoutDocument(document, paper),
    snapshot,
  );
}
