/** The use cases of the report view, as the pane runs and previews them. They load with the view. */
import type { CutoffSource } from '../../app/assessWorkbook';
import { openCopy } from '../../app/copyReport';
import type { DeliveryOptions, HeldReport } from '../../app/deliverReport';
import { deliverReport, heldReports } from '../../app/deliverReport';
import { makeAllReports, planAllReports } from '../../app/makeAllReports';
import type { PlannedReport, ReportOptions } from '../../app/makeReport';
import { allContradictions, makeReport, planReport, REPORTED } from '../../app/makeReport';
import type { PlannedDocument } from '../../app/makeSessionDocuments';
import { makeSessionDocuments, planSessionDocuments } from '../../app/makeSessionDocuments';
import type { WorkbookPort } from '../../app/port';
import { problemText } from '../../app/problems';
import { keepLogo } from '../../app/reportLogo';
import type { PreferenceProblem, ReportChoices } from '../../app/reportPreferences';
import { unconfirmedReading } from '../../app/writeEdits';
import type { CalendarDate, MonthKey } from '../../domain/dates/calendarDate';
import { compareDates } from '../../domain/dates/calendarDate';
import { dayOfReading } from '../../domain/dates/dateReading';
import type { Problem } from '../../domain/problem';
import type { Registers } from '../../domain/registers/records';
import { coverBlanks } from '../../domain/report/content/reportInput';
import type { LastReport } from '../../domain/report/parts/changesPart';
import type { ReportEdition } from '../../domain/report/content/reportContent';
import type { ReportAnnex } from '../../domain/report/parts/annexPart';
import type { AccentName } from '../../domain/report/layout/styles';
import type { ReportPicture, Signature } from '../../domain/report/content/reportContent';
import { WITHOUT_NEWS } from '../../domain/report/buildReport';
import type { OutlineSection } from '../../domain/report/reportOutline';
import type { SectionId } from '../../domain/registers/noteSection';
import { sessionFullName } from '../../domain/report/texts/sessionFullName';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { SessionDocumentKind } from '../../domain/sessionDocuments/sessionDocument';
import type { Paper } from '../../workbook/edits/edits';
import type { PrintedSheet } from '../../workbook/sheets/printedSheet';
import type { HistoryName } from '../history/historyTexts';
import type { Done, PaneAction, PanePreview } from '../pane/paneModel';
import { asShown } from '../shared/asShown';
import { HIGHLIGHT_OUTDATED } from '../shared/deliveredText';
import { sentences } from '../shared/sentences';
import { REPORT_TEXTS } from './reportTexts';

/** What the person chose for the report; `null` is the workbook's own setting. */
export interface ReportChoice {
  readonly month: MonthKey;
  readonly paper: Paper | null;
  readonly leaveOut: readonly SectionId[] | null;
  readonly signatories: readonly Signature[] | null;
  readonly logo: ReportPicture | null;
  readonly edition: ReportEdition | null;
  readonly annexes: readonly ReportAnnex[] | null;
  readonly place: string | null;
  readonly accent: AccentName | null;
  /** The person has seen where the workbook contradicts itself. */
  readonly acceptContradictions: boolean;
}

/** A section with the page it starts on; `null` when it is left out. */
export interface PreviewSection extends OutlineSection {
  readonly page: number | null;
}

/** The report as it would be written. */
export interface ReportPreview extends Pick<PrintedSheet, 'sheet' | 'pages' | 'replaces' | 'delivered'> {
  readonly cutoff: CalendarDate;
  readonly cutoffSource: CutoffSource;
  readonly sections: readonly PreviewSection[];
  readonly choices: ReportChoices;
  readonly usual: ReportChoices;
  readonly problems: readonly PreferenceProblem[];
  /** Where they are written. */
  readonly configuration: string;
  readonly last: LastReport;
  /** Where the workbook contradicts itself on what the report prints. */
  readonly contradictions: readonly string[];
  /** Of a past month: how many activities are concluded on no day that the plan says. */
  readonly undated: number;
  /** What its cover leaves blank. */
  readonly blanks: readonly string[];
  /** Where they can be written; `null` where no sheet is there for them. */
  readonly processSheet: string | null;
  /** Why it would not be written as the workbook is read, in words. */
  readonly refusal: string | null;
}

/** One of the reports of every month. */
export interface MonthPreview extends Pick<PrintedSheet, 'sheet' | 'pages' | 'replaces' | 'delivered'> {
  readonly month: MonthKey;
  /** The name that the sheet has unless a person edited the one of that name. */
  readonly usualSheet: string;
}

type Asked = Omit<ReportOptions, 'month' | 'today'>;

const asked = (choice: ReportChoice): Asked => ({
  paper: choice.paper ?? undefined,
  leaveOut: choice.leaveOut ?? undefined,
  signatories: choice.signatories ?? undefined,
  logo: choice.logo ?? undefined,
  edition: choice.edition ?? undefined,
  annexes: choice.annexes ?? undefined,
  place: choice.place ?? undefined,
  accent: choice.accent ?? undefined,
  acceptContradictions: choice.acceptContradictions,
});

export const previewReport =
  (choice: ReportChoice): PanePreview<ReportPreview> =>
  (snapshot, options) => {
    const planned = planReport(snapshot, { ...options, ...asked(choice), month: choice.month });
    return Promise.resolve(planned.ok ? ok(reportPreview(planned.value)) : planned);
  };

/** What it waits for; nobody asked for it to be written yet. */
function inWords(problem: Problem): string {
  const { why, whatToDo } = problemText(problem);
  return sentences(why, whatToDo);
}

/** The sheet with the data of the process, where it is none of the plan. */
function processSheet({ process, plan }: Pick<Registers, 'process' | 'plan'>): string | null {
  if (process?.labels === undefined) return null;
  return plan?.parts.some(({ sheet }) => sheet === process.sheet) === true ? null : process.sheet;
}

function reportPreview(planned: PlannedReport): ReportPreview {
  const { assessed, outline, settled, report, last, contradictions, undated } = planned;
  const doubt = unconfirmedReading(assessed, REPORTED);
  const pages = new Map(report.sections.map(({ id, page }) => [id, page]));
  const { sheet, pages: count, replaces, delivered } = report;
  // A section with a letter and no news is named with the others of its kind.
  const together = ({ number }: OutlineSection): number | null =>
    number === '' ? null : (pages.get(WITHOUT_NEWS) ?? null);
  return {
    sheet,
    pages: count,
    replaces,
    delivered,
    cutoff: assessed.assessment.cutoff,
    cutoffSource: assessed.cutoffSource,
    sections: outline.map((section) => ({
      ...section,
      page: section.isLeftOut ? null : (pages.get(section.id) ?? together(section)),
    })),
    ...settled,
    configuration: assessed.configuration.sheet ?? '',
    last,
    contradictions,
    undated,
    blanks: coverBlanks(assessed.registers),
    processSheet: processSheet(assessed.registers),
    refusal: doubt && inWords(doubt),
  };
}

/**
 * What a person agrees to by «Generar»: which sheet is written, what it replaces, and which sections it has. What the workbook
 * says meanwhile, and with it the number of pages, is what a report is made of.
 */
function whatIsApproved({ outline, report, contradictions }: PlannedReport): unknown {
  const { sheet, replaces, delivered } = report;
  return [sheet, replaces, delivered, outline.map(({ id, isLeftOut }) => [id, isLeftOut]), contradictions];
}

/** Why a report did not get its usual sheet; `false` where it did. */
export function whyKept(
  { sheet, delivered }: Pick<PrintedSheet, 'sheet' | 'delivered'>,
  usual: string,
): string | false {
  const [first] = delivered;
  if (first !== undefined) return REPORT_TEXTS.keepsDelivered(first.sheet, first.on, first.document);
  return sheet !== usual && REPORT_TEXTS.keeps(usual);
}

const byHand = (settings: readonly string[]): string | false =>
  settings.length > 0 && REPORT_TEXTS.outcome.settingsNotTaken(settings);

/** Ends an action with its sentence and the workbook as it is afterwards, on which the next preview is computed. */
async function doneOn(port: WorkbookPort, outcome: string): Promise<Result<Done, Problem>> {
  const after = await port.read();
  return ok({ outcome, ...(after.ok ? { snapshot: after.value } : {}) });
}

export const writeReport =
  (choice: ReportChoice): PaneAction =>
  async (port, options) => {
    const { month } = choice;
    const wanted = { ...options, ...asked(choice), month };
    const approves = asShown(options.seen, (snapshot) => planReport(snapshot, wanted), whatIsApproved);
    const done = await makeReport(port, { ...wanted, remember: true, approves });
    if (!done.ok) return done;
    const { report, settingsNotTaken } = done.value;
    const usual = REPORT_TEXTS.usualSheet(month, done.value.settled.choices.edition);
    return doneOn(
      port,
      sentences(
        REPORT_TEXTS.outcome.reported(report.sheet, report.pages),
        report.isHidden && REPORT_TEXTS.outcome.hidden,
        whyKept(report, usual),
        byHand(settingsNotTaken),
      ),
    );
  };

/**
 * Opens the report alone in a workbook of its own; where Excel cannot, says what else there is.
 * @param onRefused called where Excel opens no other workbook
 */
export const openReportCopy =
  (choice: ReportChoice, onRefused: () => void): PaneAction =>
  async (port, options) => {
    const opened = await openCopy(port, { ...options, ...asked(choice), month: choice.month });
    if (opened.ok) return ok({ outcome: REPORT_TEXTS.copy.opened(opened.value) });
    if (opened.problem.code !== 'apiNotAvailable') return opened;
    onRefused();
    return ok({ outcome: REPORT_TEXTS.copy.notHere, isSeen: true });
  };

/** The reports of every month, and why none would be written as the workbook is read, in words. */
export interface AllPreview {
  readonly months: readonly MonthPreview[];
  /** Where the workbook contradicts itself on what they print. */
  readonly contradictions: readonly string[];
  /** How many activities are concluded on no day that the plan says, where a past month is among them. */
  readonly undated: number;
  readonly refusal: string | null;
}

export const previewAll =
  (choice: ReportChoice): PanePreview<AllPreview> =>
  (snapshot, options) => {
    const planned = planAllReports(snapshot, { ...options, ...asked(choice) });
    return Promise.resolve(planned.ok ? ok(allPreview(planned.value)) : planned);
  };

function allPreview(planned: readonly PlannedReport[]): AllPreview {
  const [first] = planned;
  const doubt = first === undefined ? null : unconfirmedReading(first.assessed, REPORTED);
  const months = planned.map(
    ({ content: { month, edition }, report: { sheet, pages, replaces, delivered } }) => ({
      month,
      usualSheet: REPORT_TEXTS.usualSheet(month, edition),
      sheet,
      pages,
      replaces,
      delivered,
    }),
  );
  return {
    months,
    contradictions: allContradictions(planned),
    undated: Math.max(0, ...planned.map(({ undated }) => undated)),
    refusal: doubt && inWords(doubt),
  };
}

export const writeAll =
  (choice: ReportChoice): PaneAction =>
  async (port, options) => {
    const wanted = { ...options, ...asked(choice) };
    const approves = asShown(
      options.seen,
      (snapshot) => planAllReports(snapshot, wanted),
      (planned) => planned.map(whatIsApproved),
    );
    const done = await makeAllReports(port, { ...wanted, remember: true, approves });
    if (!done.ok) return done;
    const { reports, settingsNotTaken, stopped } = done.value;
    const sheets = reports.map(({ report }) => report.sheet);
    const { allReported, stopped: stoppedAt, noMonths } = REPORT_TEXTS.outcome;
    if (sheets.length === 0) return ok({ outcome: noMonths });
    const made = stopped === null ? allReported(sheets) : stoppedAt(sheets, problemText(stopped).what);
    return doneOn(port, sentences(made, byHand(settingsNotTaken)));
  };

export const previewHeld: PanePreview<readonly HeldReport[]> = (snapshot) =>
  Promise.resolve(ok(heldReports(snapshot)));

export const writeDelivery =
  (sheet: string, delivered: DeliveryOptions['delivered']): PaneAction =>
  async (port, options) => {
    const undeliver: HistoryName = 'undeliver';
    const record = delivered === null ? { ...options.record, action: undeliver } : options.record;
    const done = await deliverReport(port, {
      ...options,
      ...{ judged: options, record, sheet, delivered },
    });
    if (!done.ok) return done;
    const { held } = REPORT_TEXTS;
    const { sheet: name } = done.value;
    return doneOn(
      port,
      sentences(
        delivered === null ? held.unmarked(name) : held.marked(name),
        done.value.isHighlightOutdated && HIGHLIGHT_OUTDATED,
      ),
    );
  };

/** A session to choose. */
export interface SessionChoice {
  /** Unique among the choices. */
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  /** `null` when its date cannot be read. */
  readonly day: CalendarDate | null;
}

/** The sessions, the latest first; those without a date last. */
export function sessionChoices({ sessions }: Registers): readonly SessionChoice[] {
  return (sessions?.rows ?? [])
    .map((session): SessionChoice => {
      const { sheet } = session.body.cell;
      const day = session.date && dayOfReading(session.date.value);
      const { row } = session;
      return { key: `${sheet}!${row}`, sheet, row, name: sessionFullName(session), day };
    })
    .sort((one, other) => {
      if (one.day === null || other.day === null)
        return Number(one.day === null) - Number(other.day === null);
      return compareDates(other.day, one.day) || one.row - other.row;
    });
}

/** The next session as of a day, else the latest: what somebody prepares now. */
export function sessionToPrepare(choices: readonly SessionChoice[], day: CalendarDate): SessionChoice | null {
  const next = choices.filter((choice) => choice.day !== null && compareDates(choice.day, day) >= 0);
  return next.at(-1) ?? choices[0] ?? null;
}

/** What the person chose of the documents. */
export interface DocumentsChoice {
  readonly session: SessionChoice;
  readonly documents: readonly SessionDocumentKind[];
  readonly paper: Paper | null;
}

const documentOptions = ({ session: { sheet, row }, documents, paper }: DocumentsChoice) => ({
  session: { sheet, row },
  documents,
  paper: paper ?? undefined,
});

/** Previews the documents; the problem that prevents them is part of the preview. */
export const previewDocuments =
  (choice: DocumentsChoice): PanePreview<Result<readonly PlannedDocument[], Problem>> =>
  (snapshot, options) => {
    const planned = planSessionDocuments(snapshot, { ...options, ...documentOptions(choice) });
    return Promise.resolve(ok(planned.ok ? ok(planned.value.documents) : planned));
  };

export const writeDocuments =
  (choice: DocumentsChoice): PaneAction =>
  async (port, options) => {
    const wanted = { ...options, ...documentOptions(choice) };
    const approves = asShown(
      options.seen,
      (snapshot) => planSessionDocuments(snapshot, wanted),
      ({ documents }) => documents.map(({ document, sheet: { sheet } }) => [document, sheet]),
    );
    const done = await makeSessionDocuments(port, { ...wanted, approves });
    if (!done.ok) return done;
    const { documents, settingsNotTaken } = done.value;
    const made = REPORT_TEXTS.documents.made(documents.map(({ sheet }) => sheet.sheet));
    return doneOn(port, sentences(made, byHand(settingsNotTaken)));
  };

/** @param use called with the logo once the workbook has stored it */
export const writeLogo =
  (logo: ReportPicture | null, use: (logo: ReportPicture | null) => void): PaneAction =>
  async (port) => {
    const kept = await keepLogo(port, logo);
    if (!kept.ok) return kept;
    use(logo);
    return ok({ outcome: logo === null ? REPORT_TEXTS.logo.removed : REPORT_TEXTS.logo.kept });
  };
