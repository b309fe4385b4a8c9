/** What a function of the ribbon did, told in the pane as its own action is. */
import { assessSnapshot } from '../../app/assessWorkbook';
import { recallHistory } from '../../app/history';
import type { WorkbookPort } from '../../app/port';
import type { RibbonDone, RibbonNews } from '../../app/ribbonNews';
import { ok } from '../../domain/result';
import { REPORT_TEXTS } from '../report/reportTexts';
import { highlighted } from '../review/highlight.actions';
import type { PaneAction } from './paneModel';

const inWords = (done: RibbonDone): string =>
  done.action === 'highlight' ? highlighted(done) : REPORT_TEXTS.outcome.reported(done.sheet, done.pages);

/** Workbooks that were never saved have no address: the entry tells them apart. */
async function isOfThisWorkbook(port: WorkbookPort, { entry, workbook }: RibbonNews): Promise<boolean> {
  if (entry === null) return workbook !== '';
  return (await recallHistory(port)).some(({ id, at }) => id === entry.id && at === entry.at);
}

/** Reads the workbook again and tells what was done in it; of another workbook only the reading is done. */
export const tellRibbonNews =
  (news: RibbonNews): PaneAction =>
  async (port, options) => {
    const { done, entry } = news;
    const isOurs = await isOfThisWorkbook(port, news);
    const read = await port.read();
    if (!read.ok) return read;
    if (isOurs && entry !== null) options.record.onKept?.(entry.id, entry.isUndoable);
    const judged = assessSnapshot(read.value, options);
    return ok({
      outcome: isOurs ? inWords(done) : '',
      isSeen: !isOurs,
      isFromRibbon: isOurs,
      isPartial: isOurs && done.action === 'highlight' && done.rowsLeftOut > 0,
      ...(judged.ok ? { assessed: judged.value } : { snapshot: read.value }),
    });
  };
