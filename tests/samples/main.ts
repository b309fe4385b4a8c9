/**
 * Holds the workbench's host against samples that were written for Excel.
 *
 * `npm run samples -- FOLDER [PART]` runs the samples in a folder laid out as OfficeDev/office-js-snippets, which is not part of
 * this project, whose path has that part.
 */
import { isVersionAtLeast, NEWEST_EXCEL_API } from '../../src/workbench/host/requirementSets';
import { readSamples, type Sample } from './readSamples';
import { runSample, type SampleRun } from './runSample';

/** Whether a sample is for Excel, and needs only an ExcelApi that the client runtime has and no file that a person chooses. */
function canRun({ host, sets, html }: Sample): boolean {
  if (host !== 'EXCEL' || html.includes('type="file"')) return false;
  return Object.entries(sets).every(
    ([name, version]) => name === 'ExcelApi' && isVersionAtLeast(NEWEST_EXCEL_API, version),
  );
}

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => `  ${count} ${value}`)
    .join('\n');
}

function lineOf({ sample, function: name, ending }: SampleRun): string {
  if (ending.kind === 'ran') return `${sample} ${name}: ran`;
  return `${sample} ${name}: ${ending.kind === 'lacking' ? `lacks ${ending.member}` : ending.error}`;
}

async function main([folder, part = '']: readonly string[]): Promise<number> {
  if (folder === undefined) {
    console.error('npm run samples -- FOLDER [PART]');
    return 2;
  }
  const samples = readSamples(folder).filter((sample) => canRun(sample) && sample.path.includes(part));
  const runs: SampleRun[] = [];
  for (const sample of samples) {
    const own = await runSample(sample);
    runs.push(...own);
    for (const run of own) if (run.ending.kind !== 'ran') console.log(lineOf(run));
  }
  const of = (kind: string): SampleRun[] => runs.filter(({ ending }) => ending.kind === kind);
  const lacking = of('lacking').flatMap(({ ending }) => (ending.kind === 'lacking' ? [ending.member] : []));
  console.log(`\nLacking:\n${counted(lacking)}`);
  const [ran, failed] = [of('ran').length, of('failed').length];
  console.log(
    `\n${runs.length} functions of ${samples.length} samples: ${ran} ran, ${lacking.length} stopped at a lacking member, ${failed} failed otherwise`,
  );
  return failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
