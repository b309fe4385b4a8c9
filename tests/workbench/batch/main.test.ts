/** The batch runner as a process: what a script that calls it sees. */
import { spawnSync } from 'node:child_process';

const NOVEMBER = 'tests/fixtures/plan-noviembre-2023.xlsx';

function run(...argv: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/workbench/batch/main.ts', ...argv],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('as a process', () => {
  it('prints JSON alone on standard output and ends with 0', () => {
    const { code, out, err } = run('validate', NOVEMBER, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ cutoff: '2023-11-30' });
  });

  it('ends with 1 and one line when the workbook cannot be used', () => {
    const { code, out, err } = run('validate', 'package.json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^No se pudo abrir «package\.json»\. [^\n]+\n$/);
  });

  it('ends with 2 and one line when the arguments are wrong', () => {
    const { code, out, err } = run('report', NOVEMBER, '--month', '2023-11');
    expect([code, out, err]).toEqual([2, '', 'Falta la opción --out.\n']);
  });
});
