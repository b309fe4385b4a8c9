/** Starts the ribbon's functions. Their names are the manifest's. */
import { localDay, localMinute } from '../domain/dates/calendarDate';
import { showDialog } from '../excel/dialog';
import { createOfficePort } from '../excel/officePort';
import { whenOfficeReady } from '../excel/ready';
import { associateCommand } from '../excel/ribbon';
import { highlightCommand, reportCommand, runCommand } from './commands';
import { messageUrl } from './messages';

void whenOfficeReady().then(() => {
  const host = {
    port: createOfficePort(),
    today: () => localDay(new Date()),
    now: () => localMinute(new Date()),
    show: (message: Parameters<typeof messageUrl>[0]) => showDialog(messageUrl(message, location.href)),
  };
  associateCommand('highlightOverdue', () => runCommand(highlightCommand, host));
  associateCommand('monthlyReport', () => runCommand(reportCommand, host));
});
