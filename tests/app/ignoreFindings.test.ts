import type { AssessedWorkbook } from '../../src/app/assessWorkbook';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { recallHistory } from '../../src/app/history';
import { ignoreFindings, lookAgain, planIgnoring } from '../../src/app/ignoreFindings';
import type { Finding } from '../../src/domain/assessment/assessment';
import { placesOf } from '../../src/domain/assessment/fixes';
import type { IgnoredEntry } from '../../src/domain/assessment/ignoredEntry';
import { findingKeys } from '../../src/domain/assessment/ignoredFindings';
import type { RuleId } from '../../src/domain/assessment/ruleIds';
import { ok } from '../../src/domain/result';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { afterEdits } from '../support/writtenSnapshot';

const serial = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const [OCTOBER, NOVEMBER] = [serial(45202), serial(45232)];
const OPTIONS = { today: day('2023-11-30') };
const PLAN_HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const activity = (number: string, name: string, entregable = 'Acuerdo') =>
  [number, name, entregable, OCTOBER, NOVEMBER, 'Secretaría', 'Concluida'] as const;
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', serial(45445)],
]);

const bookOf = (...rows: Rows): WorkbookSnapshot =>
  workbookOf(sheetOf('Plan de trabajo', [PLAN_HEADING, ...rows]), PROCESS);
/** Three activities without a deliverable, which are told as one finding. */
const THREE = [1, 2, 3].map((n) => activity(`${n}.`, `Capacitar al grupo ${n}`, ''));

function assessed(snapshot: WorkbookSnapshot): AssessedWorkbook {
  const done = assessSnapshot(snapshot, OPTIONS);
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
}

function find(snapshot: WorkbookSnapshot, rule: RuleId): Finding | undefined {
  return assessed(snapshot).assessment.findings.find((finding) => finding.rule === rule);
}

/** The entry that would ignore one place of a rule's finding. */
function entryFor(snapshot: WorkbookSnapshot, rule: RuleId, place = 0): IgnoredEntry {
  const finding = find(snapshot, rule);
  const at = finding && placesOf(finding)[place];
  if (finding === undefined || at === undefined) throw new Error(`no ${rule}`);
  const key = findingKeys(assessed(snapshot).registers)(rule, finding.register, at);
  return {
    key,
    message: at.message,
    reason: 'Así se acordó',
    by: 'Secretaría Técnica',
    on: day('2023-12-01'),
  };
}

/** A port whose workbook holds what was written. */
function livePort(snapshot: WorkbookSnapshot) {
  const port = fakePort(snapshot);
  let now = snapshot;
  port.onRead = () => Promise.resolve(ok(now));
  port.onApply = (edits) => {
    now = afterEdits(now, edits);
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
  return { port, now: () => now };
}

it('is named in the history by its rule and its row, as is taking it back', async () => {
  const snapshot = bookOf(...THREE);
  const { port } = livePort(snapshot);
  const record = { action: 'ignore', at: '2023-12-01T10:00' };
  const entry = entryFor(snapshot, 'PLAN-TXT-02', 1);
  await ignoreFindings(port, { ...OPTIONS, entries: [entry], record });
  await lookAgain(port, entry, { record });
  const names = ['Actividad sin entregable: 2. Capacitar al grupo 2'];
  expect((await recallHistory(port)).map(({ about }) => about)).toEqual([
    { names, more: 0 },
    { names, more: 0 },
  ]);
});

async function ignored(snapshot: WorkbookSnapshot, ...entries: readonly IgnoredEntry[]) {
  const live = livePort(snapshot);
  const done = await ignoreFindings(live.port, { ...OPTIONS, entries });
  if (!done.ok) throw new Error(done.problem.code);
  return live;
}

const sheetTexts = (snapshot: WorkbookSnapshot) =>
  snapshot.sheets.find(({ name }) => name === 'Hallazgos ignorados')?.texts ?? [];

describe('ignoring a finding', () => {
  it('makes a sheet that people can read, with who, when and why', async () => {
    const snapshot = bookOf(...THREE);
    const { now } = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02', 1));
    const [, , , heading, row] = sheetTexts(now());
    expect(heading).toEqual([
      'Hallazgo',
      'Registro',
      'Número o clave',
      'Nombre',
      'Dato',
      'Motivo',
      'Quién',
      'Fecha',
      'Regla',
    ]);
    expect(row?.slice(1)).toEqual([
      'Plan',
      '2.',
      'Capacitar al grupo 2',
      'Entregable',
      'Así se acordó',
      'Secretaría Técnica',
      '45261',
      'Actividad sin entregable (PLAN-TXT-02)',
    ]);
    expect(row?.[0]).toMatch(/2/);
  });

  it('takes one place out of a finding that tells several, and lists it apart', async () => {
    const snapshot = bookOf(...THREE);
    const { now } = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02', 1));
    const finding = find(now(), 'PLAN-TXT-02');
    expect(finding?.places.map(({ subject }) => subject)).toEqual(['1', '3']);
    expect(finding?.message).toMatch(/^2 actividades sin entregable/);
    const { assessment } = assessed(now());
    expect(assessment.ignored).toHaveLength(1);
    expect(assessment.ignored[0]).toMatchObject({
      entry: { reason: 'Así se acordó', by: 'Secretaría Técnica' },
      finding: { rule: 'PLAN-TXT-02', subject: '2' },
    });
  });

  it('takes the whole finding out when all its places are ignored', async () => {
    const snapshot = bookOf(...THREE);
    const entries = [0, 1, 2].map((place) => entryFor(snapshot, 'PLAN-TXT-02', place));
    const { now } = await ignored(snapshot, ...entries);
    expect(find(now(), 'PLAN-TXT-02')).toBeUndefined();
    expect(assessed(now()).assessment.ignored).toHaveLength(3);
  });

  it.each<[string, (rows: typeof THREE) => Rows, boolean]>([
    ['its row has moved', ([a, b, c]) => [c ?? [], activity('4.', 'Otra'), a ?? [], b ?? []], true],
    [
      'its number is typed without the dot',
      ([a, , c]) => [a ?? [], activity('2', 'Capacitar al grupo 2', ''), c ?? []],
      true,
    ],
    [
      'its row has another number',
      ([a, , c]) => [a ?? [], activity('5.', 'Capacitar al grupo 2', ''), c ?? []],
      false,
    ],
    ['its row has another name', ([a, , c]) => [a ?? [], activity('2.', 'Otra', ''), c ?? []], false],
  ])('holds where %s: %#', async (_, moved, holds) => {
    const snapshot = bookOf(...THREE);
    const { now } = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02', 1));
    const [, ...others] = now().sheets;
    const [plan] = bookOf(...moved(THREE)).sheets;
    const after = { ...now(), sheets: [...(plan ? [plan] : []), ...others] };
    expect(find(after, 'PLAN-TXT-02')?.places).toHaveLength(holds ? 2 : 3);
    expect(assessed(after).assessment.ignored[0]?.finding === null).toBe(!holds);
  });

  it('leaves the second of two rows with the same number and name to be looked at', async () => {
    const twins = [activity('2.', 'Levantar el acta', ''), activity('2.', 'Levantar el acta', '')];
    const snapshot = bookOf(activity('1.', 'Integrar'), ...twins);
    const { now } = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02', 0));
    expect(placesOf(find(now(), 'PLAN-TXT-02') as Finding)).toHaveLength(1);
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ['sorted', [3, 2, 1], [3, 1]],
    ['below another', [1, 2, 3, 4], [1, 3, 4]],
    ['there twice', [1, 2, 2, 3], [1, 2, 2, 3]],
  ])('stays with its row of several with the same name where they are %s', async (_, days, left) => {
    const rows = (ends: readonly number[]): Rows =>
      ends.map((at) => [
        '2.',
        'Levantar el acta',
        '',
        OCTOBER,
        serial(45232 + at),
        'Secretaría',
        'Concluida',
      ]);
    const first = activity('1.', 'Integrar');
    const snapshot = bookOf(first, ...rows([1, 2, 3]));
    const { now } = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02', 1));
    const [, ...others] = now().sheets;
    const [plan] = bookOf(first, ...rows(days)).sheets;
    const after = { ...now(), sheets: [...(plan ? [plan] : []), ...others] };
    const places = placesOf(find(after, 'PLAN-TXT-02') as Finding);
    expect(places.map(({ cell }) => days[(cell?.row ?? 0) - 3])).toEqual(left);
  });

  it('tells the two dates of one row apart', async () => {
    const snapshot = bookOf([
      '1.',
      'Integrar el COTAPREP',
      'Acuerdo',
      '3 de octubre de 2023',
      '2 de noviembre de 2023',
      'Secretaría',
      'Concluida',
    ]);
    expect(placesOf(find(snapshot, 'DATE-02') as Finding)).toHaveLength(2);
    const { now } = await ignored(snapshot, entryFor(snapshot, 'DATE-02', 0));
    const left = placesOf(find(now(), 'DATE-02') as Finding);
    expect(left.map(({ cell }) => cell?.column)).toEqual([5]);
  });

  it('works for what lies in no cell', async () => {
    const snapshot = bookOf(...THREE);
    const entry = entryFor(snapshot, 'A13-02');
    const { now } = await ignored(snapshot, entry);
    const countOf = (book: WorkbookSnapshot): number =>
      assessed(book)
        .assessment.findings.filter(({ rule }) => rule === 'A13-02')
        .flatMap(placesOf).length;
    expect(countOf(now())).toBe(countOf(snapshot) - 1);
    expect(assessed(now()).assessment.ignored[0]?.finding?.cell).toBeNull();
  });

  it('names a delivery and its rule in words, and reads the keys of older sheets', async () => {
    const snapshot = bookOf(...THREE);
    const entry = entryFor(snapshot, 'A13-02');
    const { now } = await ignored(snapshot, entry);
    const row = sheetTexts(now())[4] ?? [];
    const [document] = entry.key.detail.split('-');
    expect([row[2], row[4], row[8]]).toEqual([
      expect.stringMatching(`^Documento ${document}, `),
      row[2],
      'Entregable del Anexo 13 que no está en el plan (A13-02)',
    ]);
    const keys = ['', '', entry.key.number, '', entry.key.detail, '', '', '', 'A13-02'];
    const older = now().sheets.map((sheet) => {
      if (sheet.name !== 'Hallazgos ignorados') return sheet;
      const withKeys = (text: string, column: number): string => keys[column] || text;
      const rows = sheet.texts.map((texts, at) => (at === 4 ? texts.map(withKeys) : texts));
      return sheetOf(sheet.name, rows);
    });
    for (const book of [now(), { ...now(), sheets: older }]) {
      expect(assessed(book).assessment.ignored[0]?.finding?.delivery).toBe(entry.key.detail);
    }
  });

  it('needs a reason: a row whose reason was deleted counts for nothing', async () => {
    const snapshot = bookOf(...THREE);
    const { now } = await ignored(snapshot, { ...entryFor(snapshot, 'PLAN-TXT-02'), reason: '' });
    expect(find(now(), 'PLAN-TXT-02')?.places).toHaveLength(3);
    expect(assessed(now()).assessment.ignored).toEqual([]);
  });

  it('writes nothing where the finding is not there any more', async () => {
    const snapshot = bookOf(...THREE);
    const entry = entryFor(snapshot, 'PLAN-TXT-02');
    const done = await ignoreFindings(livePort(bookOf(activity('1.', 'Otra'))).port, {
      ...OPTIONS,
      entries: [entry],
    });
    expect(done).toMatchObject({ ok: false, problem: { code: 'changedMeanwhile' } });
  });

  it('adds a row to the sheet that is there, in the first free one, whatever its name', async () => {
    const snapshot = bookOf(...THREE);
    const first = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02', 0));
    const renamed = {
      ...first.now(),
      sheets: first
        .now()
        .sheets.map((sheet) =>
          sheet.name === 'Hallazgos ignorados' ? { ...sheet, name: 'Pendientes' } : sheet,
        ),
    };
    const planned = planIgnoring(renamed, { ...OPTIONS, entries: [entryFor(renamed, 'PLAN-TXT-02', 0)] });
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.others).toEqual([]);
    expect(new Set(planned.value.changes.map(({ cell }) => `${cell.sheet} ${cell.row}`))).toEqual(
      new Set(['Pendientes 6']),
    );
  });

  it('is no register, whatever the sheet says', async () => {
    const snapshot = bookOf(...THREE);
    const { now } = await ignored(snapshot, entryFor(snapshot, 'PLAN-TXT-02'));
    expect(assessed(now()).registers.questions).toEqual(assessed(snapshot).registers.questions);
  });
});

describe('looking again at an ignored finding', () => {
  it('blanks its row, and the finding counts again', async () => {
    const snapshot = bookOf(...THREE);
    const entries = [0, 1].map((place) => entryFor(snapshot, 'PLAN-TXT-02', place));
    const { port, now } = await ignored(snapshot, ...entries);
    const [first] = assessed(now()).assessment.ignored;
    if (first === undefined) throw new Error('nothing is ignored');
    expect((await lookAgain(port, first.entry)).ok).toBe(true);
    expect(sheetTexts(now())[4]?.every((text) => text === '')).toBe(true);
    expect(find(now(), 'PLAN-TXT-02')?.places.map(({ subject }) => subject)).toEqual(['1', '3']);
  });

  it('says that the row is gone where somebody deleted it', async () => {
    const snapshot = bookOf(...THREE);
    const { port } = livePort(snapshot);
    expect(await lookAgain(port, entryFor(snapshot, 'PLAN-TXT-02'))).toMatchObject({
      ok: false,
      problem: { code: 'changedMeanwhile' },
    });
    expect(port.written).toEqual([]);
  });
});
