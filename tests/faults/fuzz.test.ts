/**
 * Random workbooks through the real office.js: highlighting twice is highlighting once, taking the highlight away gives back the
 * input, a repair and added rows change nothing else. `FUZZ_RUNS` and `FUZZ_SEED` repeat a run, `npm run fuzz` takes hours.
 */
import { addMissing } from '../../src/app/addMissing';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { removeHighlight } from '../../src/app/removeHighlight';
import { repairAll } from '../../src/app/repairs';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import type { WorkbookDescription } from '../support/workbooks';
import { sheetOf } from '../support/workbooks';
import { stateText } from './workbookState';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const OPTIONS = { today: day('2023-11-30'), electionDay: day('2024-06-02'), acceptReading: true } as const;

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Cell = string | number | boolean | null;

const NAMES = [
  'Integrar el COTAPREP',
  'Aprobar el plan de trabajo del COTAPREP',
  'Informe mensual de avance del PREP',
  'Realizar el primer simulacro',
  'Publicar los datos preliminares',
  'Designar al ente auditor',
  '=1+1',
  '¿Qué *falta*?',
  'x'.repeat(300),
] as const;
const DATES: readonly Cell[] = [
  45_232,
  45_260,
  45_300,
  '04 de noviembre de 2023',
  '05/09/2023',
  'por definir',
  '',
  null,
  true,
  -1,
  '=C4+10',
];
const STATES = ['Concluida', 'Pendiente', 'En proceso', 'No aplica', '', 'ok', null] as const;

/** A random plan with what people put around it. */
function randomBook(random: () => number): WorkbookDescription {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = (chance: number): boolean => random() < chance;
  const headings = ['Núm.', 'Actividades', 'Inicio', 'Término', 'Estatus', ...(some(0.5) ? ['Notas'] : [])];
  const rows: Cell[][] = Array.from({ length: 2 + Math.floor(random() * 12) }, (_, index): Cell[] => [
    some(0.9) ? `${index + 1}.` : pick([null, index, '1.1.']),
    pick(NAMES).replace(/^=/, some(0.5) ? '=' : ''),
    pick(DATES),
    pick(DATES),
    pick(STATES),
    some(0.3) ? 'nota' : null,
  ]);
  return {
    Plan: [
      ...(some(0.7) ? [['Plan de trabajo PREP']] : []),
      headings,
      ...rows,
      ...(some(0.5) ? [[], ['Elaboró: Persona A'], ['Total', '=COUNTA(B3:B9)']] : []),
    ],
    ...(some(0.5)
      ? {
          Sesiones: [
            ['Órgano', 'Tipo', 'Fecha'],
            ['COTAPREP', 'Ordinaria', pick(DATES)],
          ],
        }
      : {}),
    ...(some(0.3)
      ? {
          Otra: [
            ['a', 1],
            ["='Plan'!D4", null],
          ],
        }
      : {}),
  };
}

/** Rules of a person's own that read what the highlight reads, beside which nothing may be taken away. */
const RULES = [
  'IF(ISNUMBER($D3),INT($D3)<PREP_FechaCorte,FALSE)',
  'AND(IFERROR(IF(ISNUMBER($D3),INT($D3),NA()),"")<PREP_FechaCorte,$E3<>"x")',
  '$D3<PREP_FechaCorte',
] as const;

/** Gives the workbook a person's own rule, and a sheet a name of its own that the highlight has too. */
function addOwn(model: WorkbookModel, random: () => number): void {
  const formula = RULES[Math.floor(random() * 2 * RULES.length)];
  if (formula !== undefined) {
    const areas = [{ top: 2, left: 0, bottom: 9, right: 5 }];
    sheetOf(model, 'Plan').addConditionalFormat({
      areas,
      type: 'Custom',
      formula,
      style: {},
      stopIfTrue: false,
    });
  }
  const other = model.sheets.find(({ name }) => name === 'Otra');
  if (other === undefined) return;
  model.defineName({ name: 'PREP_FechaCorte', sheet: other, formula: '45000', visible: true, comment: '' });
}

/** Each filled cell of the plan, as often as it occurs. */
function contents(model: WorkbookModel): readonly string[] {
  const sheet = sheetOf(model, 'Plan');
  const used = sheet.usedArea(true);
  const found: string[] = [];
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      const { value, formula } = sheet.content(row, column);
      // A formula may be moved by rows above it.
      if (formula === null && value !== null) found.push(JSON.stringify(value));
    }
  }
  return found;
}

/** What of `before` is missing in `after`. */
function missing(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  return before.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const done = new Map<string, number>();
const count = (what: string): void => void done.set(what, (done.get(what) ?? 0) + 1);

async function once(seed: number): Promise<void> {
  const random = randomOf(seed);
  await withWorkbook(
    randomBook(random),
    async ({ model }) => {
      addOwn(model, random);
      const port = createOfficePort({ requestTimeout: Infinity });
      const input = stateText(model);
      const highlighted = await highlightOverdue(port, OPTIONS);
      count(highlighted.ok ? 'highlighted' : highlighted.problem.code);
      const first = stateText(model);
      const again = await highlightOverdue(port, OPTIONS);
      expect([seed, again.ok && again.value.changed]).toEqual([seed, false]);
      expect(stateText(model)).toBe(first);
      expect((await removeHighlight(port)).ok).toBe(true);
      expect(stateText(model)).toBe(input);

      const before = contents(model);
      const repaired = await repairAll(port, OPTIONS);
      const changed = repaired.ok ? repaired.value.repaired.length : 0;
      if (changed > 0) count('repaired');
      // A cell that was empty, or a formula, loses nothing.
      const lost = missing(before, contents(model));
      expect([seed, lost, lost.length <= changed]).toEqual([seed, lost, true]);

      const kept = contents(model);
      const added = await addMissing(port, { ...OPTIONS, deliveries: ['6-final'] });
      if (added.ok && added.value.activities.length > 0) count('added');
      expect([seed, missing(kept, contents(model))]).toEqual([seed, []]);
      const withRows = stateText(model);
      const second = await addMissing(port, { ...OPTIONS, deliveries: ['6-final'] });
      expect([seed, second.ok ? second.value.activities : []]).toEqual([seed, []]);
      expect(stateText(model)).toBe(withRows);
    },
    { installGlobals: true },
  );
}

/** How many workbooks one test runs, so that a long run prints its progress and none meets the time limit. */
const BATCH = 200;
const BATCHES = Array.from({ length: Math.ceil(RUNS / BATCH) }, (_, index) => {
  const first = index * BATCH;
  return { seed: SEED + first, runs: Math.min(BATCH, RUNS - first) };
});

describe(`Fuzz of ${RUNS} workbooks`, () => {
  it.each(BATCHES)('keeps what people wrote in $runs random workbooks from seed $seed', async (batch) => {
    done.clear();
    for (let index = 0; index < batch.runs; index++) await once(batch.seed + index);
    const counts = JSON.stringify(Object.fromEntries(done));
    console.info(`Fuzz: ${batch.runs} workbooks from seed ${batch.seed}: ${counts}.`);
    expect(done.get('highlighted') ?? 0).toBeGreaterThan(batch.runs / 2);
  });
});
