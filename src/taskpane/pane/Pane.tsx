import type { WorkbookPort } from '../../app/port';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { loadLazyViews } from './loadLazyViews';
import type { BuildInfo } from './buildInfo';
import { PaneView } from './PaneView';
import { usePaneStore } from './usePaneStore';

interface PaneProps {
  readonly port: WorkbookPort;
  /** Asked for every use case: a pane can stay open past midnight. */
  readonly today: () => Promise<CalendarDate>;
  readonly build: BuildInfo;
  /** The address of the workbook. */
  readonly workbook?: string;
}

/** The whole pane over one workbook. */
export function Pane({ port, today, build, workbook = '' }: PaneProps) {
  return <PaneView {...usePaneStore({ port, today, loadViews: loadLazyViews })} {...{ build, workbook }} />;
}
