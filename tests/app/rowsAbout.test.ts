/** How the history names what is written in a row, wherever the columns of numbers and names are. */
import { recallHistory } from '../../src/app/history';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import { recordEntry } from '../../src/app/recordInRow';
import { applyRepairs, previewRepairs } from '../../src/app/repairs';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const ROWS = [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Anexo 13'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', '2023-10-01', '02 de noviembre de 2023', 'Concluida', ''],
  ['2.', 'Capacitar al personal', 'Constancias', '2023-10-01', '2023-12-04', 'Pendiente', ''],
] as const;
const ACTIVITY = { kind: 'plan', cell: { sheet: 'Plan', row: 2, column: 1 } } as const;
const ROW = { ...ACTIVITY, number: '1.', name: 'Integrar el COTAPREP' };

type Run = (port: ReturnType<typeof keeping>, options: object) => Promise<{ readonly ok: boolean }>;

/** A port that keeps a history. */
function keeping(snapshot: WorkbookSnapshot) {
  let kept: string | null = null;
  return {
    ...memoryPort(snapshot),
    recall: () => Promise.resolve(kept),
    keep: (_: string, text: string | null | ((now: string | null) => string | null)) => {
      kept = typeof text === 'function' ? text(kept) : text;
      return Promise.resolve({ ok: true, value: undefined } as const);
    },
  };
}

const RUNS: readonly (readonly [string, Run])[] = [
  [
    'a link',
    (port, options) =>
      linkDeliveries(port, { ...OPTIONS, ...options, links: [{ delivery: '4-final', activity: ROW }] }),
  ],
  [
    'a cause',
    (port, options) => recordEntry(port, { ...OPTIONS, ...options, row: ROW, entry: { cause: 'Causa' } }),
  ],
  [
    'a correction',
    async (port, options) => {
      const read = await port.read();
      const planned = read.ok && previewRepairs(read.value, OPTIONS);
      if (!planned || !planned.ok) throw new Error('not planned');
      const { assessed, repairs } = planned.value;
      const fixes = repairs.filter(({ cell }) => cell.row === 2).map(({ fix }) => fix);
      return applyRepairs(port, { fixes, registers: assessed.registers }, { ...OPTIONS, ...options });
    },
  ],
];

const swapped = ([number, name, deliverable, ...rest]: (typeof ROWS)[number]): readonly string[] => [
  ...[number, deliverable, name, ...rest],
];

it.each(RUNS)(
  '%s is named by number and name, also where the deliverable comes before the name',
  async (_, run) => {
    const names: unknown[] = [];
    for (const rows of [ROWS, ROWS.map(swapped)]) {
      const port = keeping(
        workbookOf(sheetOf('Plan', rows), sheetOf('Proceso', [['Jornada electoral', '2024-06-02']])),
      );
      const done = await run(port, { record: { action: 'test', at: '2023-11-30T10:44' } });
      const [entry] = await recallHistory(port);
      names.push(done.ok && entry?.about?.names);
    }
    expect(names).toEqual([['1. Integrar el COTAPREP'], ['1. Integrar el COTAPREP']]);
  },
);
