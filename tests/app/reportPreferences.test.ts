/** What a report is made with, and what the workbook remembers of it. */
import { readFile } from 'node:fs/promises';
import { assessProcess } from '../../src/app/assessWorkbook';
import { makeAllReports } from '../../src/app/makeAllReports';
import { planReport } from '../../src/app/makeReport';
import { MOST_SIGNATORIES, settleChoices } from '../../src/app/reportPreferences';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import type { Signature } from '../../src/domain/report/content/reportContent';
import type { OpenBook } from '../../src/workbench/batch/openBook';
import { openBook } from '../../src/workbench/batch/openBook';
import type { PreferenceKey } from '../../src/workbook/configuration/configurationSheet';
import {
  MAPPING_HEADINGS,
  PREFERENCE_HEADINGS,
  PREFERENCES,
} from '../../src/workbook/configuration/configurationSheet';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import { readXlsx } from '../support/readXlsx';
import { sheetOf } from '../support/snapshot';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const month = '2023-11' as MonthKey;
const OPTIONS = { acceptContradictions: true, today: day('2024-01-15') };
const SIGNS: readonly Signature[] = [{ action: 'Revisa', name: 'Persona A', position: 'Coordinación' }];

let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx(BOOK);
});

async function opened(bytes: Uint8Array): Promise<OpenBook> {
  const book = await openBook(bytes, BOOK);
  if (!book.ok) throw new Error(book.problem.code);
  return book.value;
}

type Preferences = Readonly<Partial<Record<PreferenceKey, string>>>;

/** The workbook with these options remembered, and with what Proceso says of the paper. */
function workbook(preferences: Preferences, processPaper: string | null = null): WorkbookSnapshot {
  const rows = Object.entries(preferences).map(([key, value]) => [PREFERENCES[key as PreferenceKey], value]);
  return {
    ...november,
    sheets: [
      ...november.sheets.map((sheet) =>
        sheet.name === 'Proceso' && processPaper !== null
          ? sheetOf('Proceso', [...sheet.values, ['Tamaño de papel', processPaper]])
          : sheet,
      ),
      sheetOf('Configuración PREP', [
        [...Object.values(MAPPING_HEADINGS), '', ...Object.values(PREFERENCE_HEADINGS)],
        ...rows.map((row) => ['', '', '', '', '', '', ...row]),
      ]),
    ],
  };
}

function settled(snapshot: WorkbookSnapshot, asked: Partial<Parameters<typeof settleChoices>[1]> = {}) {
  const assessed = assessProcess(snapshot, OPTIONS);
  if (!assessed.ok) throw new Error(assessed.problem.code);
  return settleChoices(assessed.value, { month, ...asked });
}

describe('what a report is made with', () => {
  it.each([
    ['letter when nobody says anything', undefined, undefined, null, 'letter'],
    ['what Proceso says', undefined, undefined, 'A4', 'a4'],
    ['what is remembered, before Proceso', undefined, 'Oficio', 'A4', 'legal'],
    ['what is asked for, before all', 'letter', 'Oficio', 'A4', 'letter'],
  ] as const)('paper: %s', (_, asked, remembered, process, expected) => {
    const preferences = remembered === undefined ? {} : { paper: remembered };
    expect(settled(workbook(preferences, process), { paper: asked }).choices.paper).toBe(expected);
  });

  it('sections: by their titles or as a note names them, in the order of the report', () => {
    const snapshot = workbook({ omittedSections: 'Simulacros; e) ; Actividades de cada mes' });
    expect(settled(snapshot).choices.leaveOut).toEqual(['monthActivities', 'staff', 'simulacros']);
    expect(settled(snapshot, { leaveOut: [] }).choices.leaveOut).toEqual([]);
  });

  it('signatures: those of Integrantes, else a line each', () => {
    expect(settled(november).choices.signatories).toEqual(settled(november).usual.signatories);
    expect(settled(november).usual.signatories).toHaveLength(2);
    const snapshot = workbook({ signatories: 'Revisa | Persona A | Coordinación' });
    expect(settled(snapshot).choices.signatories).toEqual(SIGNS);
    expect(settled(workbook({ signatories: 'nadie' })).choices.signatories).toEqual([]);
    expect(settled(snapshot, { signatories: [] }).choices.signatories).toEqual([]);
  });

  it.each<readonly [string, Preferences, readonly string[]]>([
    ['a paper that there is not', { paper: 'Papiro' }, ['Papiro']],
    ['a paper named as a member of every object', { paper: 'constructor' }, ['constructor']],
    ['sections that there are not', { omittedSections: 'Horóscopo; ¿?' }, ['Horóscopo', '¿?']],
    ['a signature without parts', { signatories: 'Persona A' }, ['Persona A']],
    ['too many parts', { signatories: 'a | b | c | d' }, ['a | b | c | d']],
    ['nothing but bars', { signatories: '||' }, ['||']],
  ])('passes over %s, and tells it', (_, preferences, told) => {
    const { choices, usual, problems } = settled(workbook(preferences));
    expect(choices).toEqual(usual);
    expect(problems.map(({ text }) => text)).toEqual(told);
  });

  it('keeps what it understands of a list', () => {
    const { choices, problems } = settled(workbook({ omittedSections: 'Auditoría; Horóscopo' }));
    expect([choices.leaveOut, problems]).toEqual([
      ['audit'],
      [{ key: 'omittedSections', text: 'Horóscopo' }],
    ]);
    const lines = Array.from({ length: MOST_SIGNATORIES + 1 }, (_, index) => `Revisa | Persona ${index} | `);
    const many = settled(workbook({ signatories: lines.join('\n') }));
    expect([many.choices.signatories.length, many.problems.length]).toEqual([MOST_SIGNATORIES, 1]);
  });
});

describe('what the workbook remembers', () => {
  const configured = (snapshot: WorkbookSnapshot, more: object) => {
    const planned = planReport(snapshot, { ...OPTIONS, month, remember: true, ...more });
    if (!planned.ok) throw new Error(planned.problem.code);
    return planned.value.report.edits.filter(
      (edit) => 'sheet' in edit && edit.sheet === 'Configuración PREP' && edit.kind === 'write',
    );
  };

  it('is nothing while the choices are the usual ones', () => {
    expect(configured(november, {})).toEqual([]);
    expect(configured(november, { paper: 'letter', leaveOut: [] })).toEqual([]);
    expect(configured(workbook({ paper: 'Oficio' }), {})).toEqual([]);
  });

  it('is forgotten when a choice is the usual one again', () => {
    expect(configured(workbook({ paper: 'Oficio' }), { paper: 'letter' })).toMatchObject([
      { values: [['']] },
      { values: [['']] },
    ]);
  });

  it('leaves words that it did not understand until another choice takes their place', () => {
    expect(configured(workbook({ paper: 'Papiro' }), {})).toEqual([]);
    expect(configured(workbook({ paper: 'Papiro' }), { paper: 'a4' })).toMatchObject([{ values: [['A4']] }]);
  });

  it('is written with the reports of every month, once, and read back from the file', async () => {
    const book = await opened(await readFile(BOOK));
    const chosen = {
      paper: 'a4',
      leaveOut: ['audit', 'monthActivities'],
      signatories: SIGNS,
      edition: 'internal',
      annexes: ['attendance'],
      place: 'Ciudad, Estado',
      accent: 'guinda',
    } as const;
    const made = await makeAllReports(book.port, { ...OPTIONS, ...chosen, remember: true });
    expect(made.ok && made.value.reports.map(({ report }) => report.sheet)).toEqual([
      'Informe 2023-09 interno',
      'Informe 2023-10 interno',
      'Informe 2023-11 interno',
    ]);
    const saved = await book.save();
    book.close();
    const reopened = await opened(saved);
    const read = await reopened.port.read();
    reopened.close();
    if (!read.ok) throw new Error(read.problem.code);
    const again = settled(read.value);
    expect(again.problems).toEqual([]);
    expect(again.choices).toEqual({ ...chosen, leaveOut: ['monthActivities', 'audit'] });
  });
});
