/** Where the batch runner meets the system: its arguments, its clock, its terminal and its exit code. */
import { localDay } from '../../domain/dates/calendarDate';
import { runBatch } from './run';

const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

void runBatch(process.argv.slice(2), {
  today: localDay(new Date()),
  print: line(process.stdout),
  complain: line(process.stderr),
}).then((code) => {
  process.exitCode = code;
});
