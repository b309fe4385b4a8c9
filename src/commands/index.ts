/** Starts the ribbon's functions. Their names are the manifest's. */
import { localDay, localMinute } from '../domain/dates/calendarDate';
import { showDialog } from '../excel/dialog';
import { createOfficePort } from '../excel/officePort';
import { whenOfficeReady } from '../excel/ready';
import { associateCommand } from '../excel/ribbon';
import type { RibbonNews } from '../app/ribbonNews';
import { RIBBON_CHANNEL } from '../app/ribbonNews';
import type { CommandHost } from './commands';
import { highlightCommand, reportCommand, runCommand } from './commands';
import { messageUrl } from './messages';

/** Not every web view has it; then the pane reads what was written when it is next asked. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(RIBBON_CHANNEL);

void whenOfficeReady().then(({ workbook }) => {
  const host: CommandHost = {
    port: createOfficePort(),
    today: () => localDay(new Date()),
    now: () => localMinute(new Date()),
    tell: (news) => channel?.postMessage({ workbook, ...news } satisfies RibbonNews),
    show: (message) => showDialog(messageUrl(message, location.href)),
  };
  associateCommand('highlightOverdue', () => runCommand(highlightCommand, host));
  associateCommand('monthlyReport', () => runCommand(reportCommand, host));
});
