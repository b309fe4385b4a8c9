/**
 * Holds the workbench's host against samples that were written for Excel.
 *
 * `npm run samples -- FOLDER [PART]` runs the samples in a copy of the repository OfficeDev/office-js-snippets, which is not part
 * of this project; with PART those whose path has that part.
 */
import { existsSync } from 'node:fs';
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

const USE = `npm run samples -- FOLDER [PART]
FOLDER  a copy of github.com/OfficeDev/office-js-snippets
PART    only samples with this in their path, such as 44-worksheet or filter

Prints each function that did not run to its end, «(before)» for what a sample does before its buttons, and totals.
«lacks X» is a member, or one of the values that it takes, which the host does not have. Ends with 1 if one failed otherwise.`;

async function main([folder, part = '']: readonly string[]): Promise<number> {
  if (folder === undefined || folder.startsWith('-')) {
    console.error(USE);
    return 2;
  }
  const all = existsSync(folder) ? readSamples(folder).filter(canRun) : [];
  const samples = all.filter(({ path }) => path.includes(part));
  if (samples.length === 0) {
    console.error(
      all.length === 0
        ? `${folder} holds no samples for Excel: it is to be a copy of github.com/OfficeDev/office-js-snippets.`
        : `None of the ${all.length} samples has «${part}» in its path, such as ${all[0]?.path}.`,
    );
    return 2;
  }
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
