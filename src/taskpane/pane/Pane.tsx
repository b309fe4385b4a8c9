import type { WorkbookPort } from '../../app/port';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { usePane } from './usePane';
import type { BuildInfo } from './PaneView';
import { PaneView } from './PaneView';

interface PaneProps {
  readonly port: WorkbookPort;
  /** Asked at every action: a pane can stay open past midnight. */
  readonly today: () => Promise<CalendarDate>;
  readonly build: BuildInfo;
}

/** The whole pane over one workbook. */
export function Pane({ port, today, build }: PaneProps) {
  return <PaneView pane={usePane(port, today)} build={build} />;
}
