/**
 * The choices of a report: those given now, else those of «Configuración PREP», else those of Proceso and
 * Integrantes say. One order for the pane, the ribbon and the batch.
 */
import type { MonthKey } from '../domain/dates/calendarDate';
import { foldText } from '../domain/text/foldText';
import { defaultSignatories } from '../domain/report/buildReport';
import type { Signature } from '../domain/report/content/reportContent';
import type { ReportEdition } from '../domain/report/content/reportContent';
import { reportInput } from '../domain/report/content/reportInput';
import type { ReportAnnex } from '../domain/report/parts/annexPart';
import { REPORT_ANNEXES } from '../domain/report/parts/annexPart';
import type { AccentName } from '../domain/report/layout/styles';
import { ACCENTS } from '../domain/report/layout/styles';
import { capitalised } from '../domain/report/texts/typography';
import type { SectionId } from '../domain/registers/noteSection';
import { sectionOfNote } from '../domain/registers/noteSection';
import { SECTIONS, sectionTitle } from '../domain/report/texts/sections';
import type { PreferenceKey } from '../workbook/configuration/configurationSheet';
import { configurationEdits } from '../workbook/configuration/configurationEdits';
import type { Edit, Paper } from '../workbook/edits/edits';
import type { AssessedProcess, AssessedWorkbook } from './assessWorkbook';
import { paperNamed, paperOf } from './paper';

/** What a person may choose of a report, for this time and for the next ones. */
export interface ReportChoices {
  readonly paper: Paper;
  /** In the order of the report. */
  readonly leaveOut: readonly SectionId[];
  readonly signatories: readonly Signature[];
  readonly edition: ReportEdition;
  readonly annexes: readonly ReportAnnex[];
  /** Where it is signed; `''` prints only the date. */
  readonly place: string;
  readonly accent: AccentName;
}

/** The choices given now; the workbook settles the others. */
export type AskedChoices = {
  readonly [Key in keyof ReportChoices]?: ReportChoices[Key] | undefined;
};

type ChosenPreference = Extract<
  PreferenceKey,
  'paper' | 'omittedSections' | 'signatories' | 'edition' | 'annexes' | 'place' | 'accent'
>;

/** A remembered choice that cannot be understood. It settles nothing. */
export interface PreferenceProblem {
  readonly key: ChosenPreference;
  /** The part of it that says nothing. */
  readonly text: string;
}

export interface SettledChoices {
  readonly choices: ReportChoices;
  /** What they would be with nothing asked for and nothing remembered. */
  readonly usual: ReportChoices;
  readonly problems: readonly PreferenceProblem[];
}

/** A sheet holds no more of them side by side. */
export const MOST_SIGNATORIES = 4;

/** Papers as the configuration writes them. */
const PAPER_NAMES: Readonly<Record<Paper, string>> = { letter: 'Carta', legal: 'Oficio', a4: 'A4' };

/** Editions as the configuration and the batch runner write them. */
export const EDITION_NAMES: Readonly<Record<ReportEdition, string>> = {
  ine: 'Para el INE',
  internal: 'Interna',
};

const BETWEEN_SECTIONS = ';';
const BETWEEN_PARTS = '|';
/** Written where a person wants no signature at all: a blank cell says nothing. */
const NOBODY = 'Nadie';

/** Titles as the configuration writes them, which say no month in particular. */
const TITLES: ReadonlyMap<SectionId, string> = new Map(
  SECTIONS.map((row) => [row.id, sectionTitle(row, 'cada mes')]),
);
const BY_TITLE: ReadonlyMap<string, SectionId> = new Map(
  [...TITLES].map(([id, title]) => [foldText(title), id]),
);

interface Understood<T> {
  /** `null` when nothing of it could be understood. */
  readonly value: T | null;
  readonly unknown: readonly string[];
}

/** Sections by their titles, or as a progress note names them. */
function readSections(text: string): Understood<readonly SectionId[]> {
  const named = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ part, id: BY_TITLE.get(foldText(part)) ?? sectionOfNote(part) }));
  const found = new Set(named.map(({ id }) => id));
  const value = inOrder([...found].filter((id) => id !== null));
  return {
    value: value.length === 0 ? null : value,
    unknown: named.filter(({ id }) => id === null).map(({ part }) => part),
  };
}

const inOrder = (sections: readonly SectionId[]): readonly SectionId[] =>
  SECTIONS.map(({ id }) => id).filter((id) => sections.includes(id));

/** A line a signature: `Elabora | Nombre | Cargo`. */
function readSignatories(text: string): Understood<readonly Signature[]> {
  if (foldText(text) === foldText(NOBODY)) return { value: [], unknown: [] };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const value: Signature[] = [];
  const unknown: string[] = [];
  for (const line of lines) {
    const [action = '', name = '', position = '', ...rest] = line
      .split(BETWEEN_PARTS)
      .map((part) => part.trim());
    const isSignature =
      line.includes(BETWEEN_PARTS) && rest.length === 0 && `${action}${name}${position}` !== '';
    if (isSignature && value.length < MOST_SIGNATORIES) value.push({ action, name, position });
    else unknown.push(line);
  }
  return { value: value.length === 0 ? null : value, unknown };
}

function readPaper(text: string): Understood<Paper> {
  const value = paperNamed(text);
  return { value, unknown: value === null ? [text] : [] };
}

/** The key of a table of names that a text names, whatever its accents and capitals. */
function readName<Key extends string>(names: Readonly<Record<Key, string>>, text: string): Understood<Key> {
  const folded = foldText(text);
  const value = (Object.keys(names) as Key[]).find((key) => foldText(names[key]) === folded) ?? null;
  return { value, unknown: value === null ? [text] : [] };
}

/** Annexes as the configuration and the batch runner write them. */
export const ANNEX_NAMES: Readonly<Record<ReportAnnex, string>> = {
  calendar: 'Calendario',
  attendance: 'Asistencia',
};

/** Annexes by their names, with a semicolon between them. */
function readAnnexes(text: string): Understood<readonly ReportAnnex[]> {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ part, annex: readName(ANNEX_NAMES, part).value }));
  const found = parts.flatMap(({ annex }) => annex ?? []);
  return {
    value: found.length === 0 ? null : REPORT_ANNEXES.filter((annex) => found.includes(annex)),
    unknown: parts.filter(({ annex }) => annex === null).map(({ part }) => part),
  };
}

const writeAnnexes = (annexes: readonly ReportAnnex[]): string =>
  REPORT_ANNEXES.filter((annex) => annexes.includes(annex))
    .map((annex) => ANNEX_NAMES[annex])
    .join(`${BETWEEN_SECTIONS} `);

const ACCENT_NAMES = Object.fromEntries(
  Object.keys(ACCENTS).map((name) => [name, capitalised(name)]),
) as Readonly<Record<AccentName, string>>;

const plain = (text: string): string => text.replace(/[|\r\n]+/g, ' ').trim();

const writeSections = (sections: readonly SectionId[]): string =>
  inOrder(sections)
    .map((id) => TITLES.get(id) ?? '')
    .join(`${BETWEEN_SECTIONS} `);

const writeSignatories = (signatories: readonly Signature[]): string =>
  signatories.length === 0
    ? NOBODY
    : signatories
        .map(({ action, name, position }) =>
          [action, name, position].map(plain).join(` ${BETWEEN_PARTS} `).trim(),
        )
        .join('\n');

/**
 * Returns the paper: the one given, else the one remembered, else the one in Proceso, else letter.
 * @example settlePaper(assessed, undefined) // => 'legal' when «Configuración PREP» says «Oficio»
 */
export function settlePaper({ configuration, registers }: AssessedWorkbook, asked: Paper | undefined): Paper {
  return asked ?? paperNamed(configuration.preferences.get('paper') ?? '') ?? paperOf(registers);
}

/**
 * Returns the choices of a report: those given, else those remembered, else the defaults. A remembered value that cannot
 * be read is left out and reported.
 *
 * @example settleChoices(assessed, { month, paper: 'a4' }).choices.paper // => 'a4', whatever the workbook says
 */
export function settleChoices(
  { configuration, registers, assessment }: AssessedProcess,
  asked: AskedChoices & { readonly month: MonthKey },
): SettledChoices {
  const problems: PreferenceProblem[] = [];
  const remembered = <T>(key: ChosenPreference, read: (text: string) => Understood<T>): T | null => {
    const text = configuration.preferences.get(key);
    if (text === undefined) return null;
    const { value, unknown } = read(text);
    problems.push(...unknown.map((part) => ({ key, text: part })));
    return value;
  };
  const usual: ReportChoices = {
    paper: paperOf(registers),
    leaveOut: [],
    signatories: defaultSignatories(reportInput(registers, assessment, asked.month)),
    edition: 'ine',
    annexes: [],
    place: '',
    accent: 'azul',
  };
  const kept = {
    paper: remembered('paper', readPaper),
    leaveOut: remembered('omittedSections', readSections),
    signatories: remembered('signatories', readSignatories),
    edition: remembered('edition', (text) => readName(EDITION_NAMES, text)),
    annexes: remembered('annexes', readAnnexes),
    place: remembered('place', (text): Understood<string> => ({ value: plain(text), unknown: [] })),
    accent: remembered('accent', (text) => readName(ACCENT_NAMES, text)),
  };
  const choices: ReportChoices = {
    paper: asked.paper ?? kept.paper ?? usual.paper,
    leaveOut: inOrder(asked.leaveOut ?? kept.leaveOut ?? usual.leaveOut),
    signatories: asked.signatories ?? kept.signatories ?? usual.signatories,
    edition: asked.edition ?? kept.edition ?? usual.edition,
    annexes: asked.annexes ?? kept.annexes ?? usual.annexes,
    place: asked.place ?? kept.place ?? usual.place,
    accent: asked.accent ?? kept.accent ?? usual.accent,
  };
  return { choices, usual, problems };
}

/**
 * The edits that make the workbook remember what differs from the usual, and forget what no longer does. Words that could
 * not be understood stay as somebody wrote them until another choice takes their place.
 */
export function rememberEdits(
  { snapshot }: AssessedWorkbook,
  { choices, usual, problems }: SettledChoices,
): readonly Edit[] {
  const texts: readonly (readonly [ChosenPreference, string, string])[] = [
    ['paper', PAPER_NAMES[choices.paper], PAPER_NAMES[usual.paper]],
    ['omittedSections', writeSections(choices.leaveOut), writeSections(usual.leaveOut)],
    ['signatories', writeSignatories(choices.signatories), writeSignatories(usual.signatories)],
    ['edition', EDITION_NAMES[choices.edition], EDITION_NAMES[usual.edition]],
    ['annexes', writeAnnexes(choices.annexes), writeAnnexes(usual.annexes)],
    ['place', plain(choices.place), usual.place],
    ['accent', ACCENT_NAMES[choices.accent], ACCENT_NAMES[usual.accent]],
  ];
  const unknown = new Set(problems.map(({ key }) => key));
  const preferences = new Map(
    texts
      .filter(([key, chosen, normal]) => chosen !== normal || !unknown.has(key))
      .map(([key, chosen, normal]) => [key, chosen === normal ? null : chosen] as const),
  );
  return configurationEdits(snapshot, { preferences });
}
