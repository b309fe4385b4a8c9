/** The counts of one workbook in the report's sentence, table and figure, in the pane and in the highlight. */
import { planHighlight } from '../../src/app/highlightOverdue';
import { planReport } from '../../src/app/makeReport';
import { ACTIVITY_STATUSES } from '../../src/domain/assessment/assessment';
import type { StatusCounts } from '../../src/domain/assessment/assessment';
import type { Block } from '../../src/domain/report/content/reportContent';
import { STATUS_TEXTS, statusText } from '../../src/domain/report/texts/reportTexts';
import { monthOf, read } from '../domain/report/support';
import { day } from '../support/registers';
import { sheetOf, workbookOf } from '../support/snapshot';

const HEADINGS = [
  'Núm.',
  'Actividades',
  'Entregable',
  'Inicio',
  'Término',
  'Estatus',
  'Fecha de cumplimiento',
];
const ROWS = [
  ['1.', 'Integrar el comité', 'Acuerdo', '2023-10-01', '2023-10-20', 'Concluida', '2023-10-19'],
  ['1.1.', 'Remitir al INE el acuerdo', '', '', '2023-10-25', 'Concluida', '2023-10-30'],
  ['2.', 'Elaborar el plan de trabajo', 'Plan', '2023-10-01', '2023-11-10', 'Concluida', '2023-11-14'],
  ['3.', 'Contratar el enlace', 'Contrato', '2023-10-15', '2023-11-20', 'En proceso', ''],
  ['4.', 'Capacitar al personal', 'Informe', '2023-11-15', '2023-12-02', 'En proceso', ''],
  ['4.1.', 'Publicar la convocatoria', '', '', '2023-11-01', '', ''],
  ['5.', 'Instalar los centros', 'Acta', '2023-11-15', '2024-02-02', 'En proceso', ''],
  ['6.', 'Realizar la prueba', 'Informe', '2024-04-01', '2024-04-25', '', ''],
  ['7.', 'Realizar el primer simulacro', 'Informe', '2024-05-01', '2024-05-12', '', ''],
  ['8.', 'Realizar el segundo simulacro', 'Informe', '2024-05-01', '2024-05-19', '', ''],
  ['9.', 'Realizar el tercer simulacro', 'Informe', '2024-05-01', '2024-05-26', '', ''],
  ['10.', 'Rendir el informe final', 'Informe', '2024-06-03', '2024-07-02', '', ''],
];
const process = sheetOf('Proceso', [['Jornada electoral', '2024-06-02']]);
const workbook = workbookOf(sheetOf('Plan de trabajo', [HEADINGS, ...ROWS]), process);
const options = { today: day('2023-11-30'), electionDay: day('2024-06-02') };

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('the counts of a plan', () => {
  const { content, assessed } = valueOf(planReport(workbook, { ...options, month: monthOf('2023-11') }));
  const { summary } = valueOf(planHighlight(workbook, options));
  const blocks: readonly Block[] = content.sections.find(({ id }) => id === 'summary')?.blocks ?? [];
  const { counts } = assessed.assessment;
  const occurring = ACTIVITY_STATUSES.filter((status) => counts[status] > 0);

  /** What the table says of each status: activities, and rows below them. */
  const table = new Map(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(
            ({ cells }) => [read(String(cells[0])), [Number(cells[1]), Number(cells.at(-1))]] as const,
          )
        : [],
    ),
  );

  it('are of several statuses, with what is late above and below', () => {
    expect(occurring).toEqual(['done', 'doneLate', 'overdue', 'dueSoon', 'inProgress', 'notStarted']);
  });

  it('are in the table of the report as in the pane', () => {
    for (const status of occurring) expect(table.get(read(statusText(status)))?.[0]).toBe(counts[status]);
  });

  it('are in its sentence', () => {
    const [sentence] = blocks;
    const text = sentence?.kind === 'paragraph' ? read(sentence.text) : '';
    for (const status of occurring) {
      const { one, many } = STATUS_TEXTS[status];
      expect(text).toMatch(new RegExp(`\\b${counts[status]} est(?:á|án) (?:${one}|${many})`));
    }
    expect(text).toContain('está vencida una subactividad: 4.1 (29 días).');
  });

  it('are in its figure, what is to come as one', () => {
    const [figure] = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    const sum = (...statuses: readonly (keyof StatusCounts)[]): number =>
      statuses.reduce((total, status) => total + counts[status], 0);
    expect(figure?.rows[0]?.cells.map(({ count }) => count)).toEqual([
      counts.done,
      counts.doneLate,
      counts.overdue,
      sum('dueSoon', 'inProgress', 'notStarted'),
    ]);
  });

  it.each(['overdue', 'dueSoon', 'doneLate'] as const)('are those of the highlight: %s', (status) => {
    const [above = 0, below = 0] = table.get(read(statusText(status))) ?? [];
    expect(summary[status]).toBe(above + below);
    expect(above).toBeGreaterThan(0);
  });
});
