/** The commands, in the order of the help. To add one, write its file in `commands/` and a line here. */
import { addMissing } from './commands/addMissing';
import { agenda } from './commands/agenda';
import { allReports } from './commands/allReports';
import { calendar } from './commands/calendar';
import { calendarSheet } from './commands/calendarSheet';
import { deliver } from './commands/deliver';
import { highlight } from './commands/highlight';
import { moves } from './commands/moves';
import { repair } from './commands/repair';
import { report } from './commands/report';
import { session } from './commands/session';
import { setUp } from './commands/setUp';
import { validate } from './commands/validate';
import type { Command } from './shared/command';

/** Two forms of one command have the same name. */
export const COMMANDS: readonly Command[] = [
  validate,
  highlight,
  report,
  allReports,
  deliver,
  moves,
  addMissing,
  repair,
  session,
  agenda,
  calendar,
  calendarSheet,
  setUp,
];
