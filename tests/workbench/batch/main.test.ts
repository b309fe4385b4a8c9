/** The batch runner as a process: what a script that calls it sees. */
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const NOVEMBER = 'tests/fixtures/plan-noviembre-2023.xlsx';
const ENTRY = 'src/workbench/batch/main.ts';
/** As `npm run batch` starts it. */
const WITH_TSX = ['--import', 'tsx', ENTRY];

const folder = mkdtempSync(join(tmpdir(), 'batch-'));
const BUILT = join(folder, 'main.cjs');

beforeAll(() => {
  // Once for all processes; with tsx each would load every file by itself.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const packages = { bundle: true, platform: 'node', packages: 'external' } as const;
  buildSync({ entryPoints: [ENTRY], ...packages, outfile: BUILT, logLevel: 'error' });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  script: readonly string[],
  ...argv: readonly string[]
): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...argv], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('as a process', () => {
  it('prints JSON alone on standard output and ends with 0', () => {
    const { code, out, err } = run([BUILT], 'validate', NOVEMBER, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ cutoff: '2023-11-30' });
  });

  it('ends with 1 and one line when the workbook cannot be used', () => {
    const { code, out, err } = run([BUILT], 'validate', 'package.json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^No se pudo abrir «package\.json»\. [^\n]+\n$/);
  });

  it('ends with 2 and one line when the arguments are wrong', () => {
    const { code, out, err } = run(WITH_TSX, 'report', NOVEMBER, '--month', '2023-11');
    expect([code, out, err]).toEqual([2, '', 'Falta la opción --out.\n']);
  });
});
