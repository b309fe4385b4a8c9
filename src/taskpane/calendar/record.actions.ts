/** What the calendar view writes in single cells: links, verifications, moved days, own dates. */
import { assessPlan } from '../../app/assessWorkbook';
import type { DeliveryChoice, PlannedLinks } from '../../app/linkDeliveries';
import { guessesFor, linkableTo, linkDeliveries, planLinks } from '../../app/linkDeliveries';
import type { RowRef } from '../../app/rowRef';
import type { AssessedActivity, AssessedDelivery } from '../../domain/assessment/assessment';
import type { AnchorMove } from '../../app/previewMove';
import type { PlannedOwnDates, PlannedRecord, VerificationOptions } from '../../app/recordInCalendar';
import { applyRecord, planOwnDates, planVerification } from '../../app/recordInCalendar';
import type { PlannedMoveWriting } from '../../app/writeMove';
import { planMoveWriting, writeMove } from '../../app/writeMove';
import type { PlannedElectionDay } from '../../app/keepElectionDay';
import { keepElectionDay, planElectionDay } from '../../app/keepElectionDay';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { LinkGuess } from '../../domain/assessment/linkGuesses';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { cellAddress } from '../../domain/registers/cell';
import { ok } from '../../domain/result';
import type { CellChange } from '../../workbook/changes/cellChanges';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { previewWithRefusal, surelyRead, toldPreview } from '../pane/toldPreview';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import { RECORD_TEXTS } from './recordTexts';

/** Who verified a date, and when. */
export type VerificationEntry = Pick<VerificationOptions, 'by' | 'on' | 'text'>;

/** The activities that a delivery can be linked to. */
export interface LinkChoices {
  /** Those that may answer it, the best guesses first. */
  readonly likely: readonly LinkGuess[];
  /** All of the plan, in its order. */
  readonly all: readonly AssessedActivity[];
}

export const linkChoicesOf =
  (id: DeliveryId): PanePreview<LinkChoices> =>
  (snapshot, options) => {
    const assessed = assessPlan(snapshot, options);
    if (!assessed.ok) return Promise.resolve(assessed);
    const all = assessed.value.assessment.activities;
    return Promise.resolve(ok({ likely: guessesFor(assessed.value, id), all }));
  };

export const linkablesOf =
  (row: RowRef): PanePreview<readonly AssessedDelivery[]> =>
  (snapshot, options) => {
    const assessed = assessPlan(snapshot, options);
    return Promise.resolve(assessed.ok ? ok(linkableTo(assessed.value, row)) : assessed);
  };

export const previewLinks = (links: readonly DeliveryChoice[]): PanePreview<Previewed<PlannedLinks>> =>
  toldPreview((snapshot, options) => surelyRead(planLinks(snapshot, { ...options, links })));

/** What a preview shows of cells, wherever their rows are by now. */
const shownChanges = (changes: readonly CellChange[]): unknown =>
  changes.map(({ cell, from, to }) => [cell.sheet, cell.column, from.value, to.value]);

export const writeLinks =
  (links: readonly DeliveryChoice[]): PaneAction =>
  async (port, options) => {
    const approves = asShown(
      options.seen,
      (snapshot) => planLinks(snapshot, { ...options, links }),
      ({ changes, refused }) => [shownChanges(changes), refused],
    );
    const written = await linkDeliveries(port, { ...options, links, approves });
    if (!written.ok) return written;
    const { refused } = written.value;
    const outcome = sentences(
      RECORD_TEXTS.linked(
        links.filter(
          ({ delivery, isDenied }) =>
            isDenied !== true && refused.every((link) => link.delivery !== delivery),
        ).length,
      ),
      ...refused.map(({ by }) => RECORD_TEXTS.linkRefused(by)),
    );
    const { changes, snapshot } = written.value;
    return ok({ outcome, place: changes.at(-1)?.cell, isPartial: refused.length > 0, snapshot });
  };

export const previewVerification = (
  deliveries: readonly DeliveryId[],
  entry: VerificationEntry,
): PanePreview<Previewed<PlannedRecord>> =>
  toldPreview((snapshot, options) => planVerification(snapshot, { ...options, ...entry, deliveries }));

export const writeVerification =
  (deliveries: readonly DeliveryId[], entry: VerificationEntry): PaneAction =>
  async (port, options) => {
    const read = await port.read();
    if (!read.ok) return read;
    const planned = planVerification(read.value, { ...options, ...entry, deliveries });
    if (!planned.ok) return planned;
    const written = await applyRecord(port, planned.value, options);
    if (!written.ok) return written;
    const isPartial = planned.value.withoutRow.length > 0;
    const outcome = isPartial ? RECORD_TEXTS.noRow : RECORD_TEXTS.verified(entry.by);
    const { changes, snapshot } = written.value;
    return ok({ outcome, place: changes.at(-1)?.cell, isPartial, snapshot });
  };

/** What would move, and why it cannot be written. */
export type MovePreviewed = PlannedMoveWriting & {
  readonly refusal: string | null;
  readonly unseen: string | null;
};

export const previewMoveWriting = (move: AnchorMove): PanePreview<MovePreviewed> =>
  previewWithRefusal((snapshot, options) => planMoveWriting(snapshot, { ...options, move }));

export const writeMovedDays =
  (move: AnchorMove): PaneAction =>
  async (port, options) => {
    const approves = asShown(
      options.seen,
      (snapshot) => planMoveWriting(snapshot, { ...options, move }),
      ({ changes, unplaced }) => [shownChanges(changes), unplaced],
    );
    const done = await writeMove(port, { ...options, move, approves });
    if (!done.ok) return done;
    return ok({ outcome: RECORD_TEXTS.moved(done.value.changes.length), snapshot: done.value.snapshot });
  };

export const previewElectionDay = (day: CalendarDate): PanePreview<Previewed<PlannedElectionDay>> =>
  toldPreview((snapshot, options) => planElectionDay(snapshot, { ...options, day }));

export const writeElectionDay =
  (day: CalendarDate): PaneAction =>
  async (port, options) => {
    const approves = asShown(
      options.seen,
      (snapshot) => planElectionDay(snapshot, { ...options, day }),
      ({ edits }) => edits,
    );
    const done = await keepElectionDay(port, { ...options, day, approves });
    if (!done.ok) return done;
    const { cell, snapshot } = done.value;
    const place = cell ?? undefined;
    return ok({ outcome: RECORD_TEXTS.dayKept(place ? cellAddress(place) : ''), place, snapshot });
  };

export const previewOwnDates = (table: string): PanePreview<Previewed<PlannedOwnDates>> =>
  toldPreview((snapshot, options) => planOwnDates(snapshot, { ...options, table }));

export const writeOwnDates =
  (table: string): PaneAction =>
  async (port, options) => {
    const read = await port.read();
    if (!read.ok) return read;
    const planned = planOwnDates(read.value, { ...options, table });
    if (!planned.ok) return planned;
    const approves = asShown(
      options.seen,
      (snapshot) => planOwnDates(snapshot, { ...options, table }),
      ({ changes, unread }) => [shownChanges(changes), unread],
    );
    const written = await applyRecord(port, planned.value, { ...options, approves });
    if (!written.ok) return written;
    const { dates, withoutRow } = planned.value;
    const outcome = sentences(
      RECORD_TEXTS.imported(dates.size - withoutRow.length),
      withoutRow.length > 0 && RECORD_TEXTS.noRow,
    );
    return ok({ outcome, isPartial: withoutRow.length > 0, snapshot: written.value.snapshot });
  };
