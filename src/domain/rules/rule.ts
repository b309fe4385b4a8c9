/** The rule catalogue: rules are rows of a table. This file: what a rule is and what it may look at. */
import type { DeliveryId } from '../anexo13/calendar';
import type { Coverage } from '../coverage/coverage';
import { CONFIDENCE_WORDS, sourceOf } from '../anexo13/deliverySource';
import type { RuleSet } from '../anexo13/ruleSet';
import type {
  AssessedDelivery,
  DeliveredReport,
  Finding,
  IgnoredFinding,
  Severity,
} from '../assessment/assessment';
import type { CalendarEntries } from '../assessment/calendarEntries';
import type { SendingFacts } from '../assessment/documentSendings';
import type { IgnoredOfRule } from '../assessment/ignoredFindings';
import type { PlanEntry } from '../assessment/planEntries';
import type { Quorum } from '../assessment/quorum';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { cellAddress } from '../registers/cell';
import type { ErrorCell } from '../registers/errorCells';
import type { BodyTerms } from '../registers/membership';
import type { RegisterNames } from '../registers/registerNames';
import { registerNames, withNames } from '../registers/registerNames';
import type { RegisterKind, Registers } from '../registers/records';
import type { RuleId } from '../assessment/ruleIds';
import { oncePer } from '../text/oncePer';
import type { Grouping, Hit } from './hits';
import { groupedByTitle, groupedFindings } from './hits';

/** Everything a rule may look at. Built once for all rules. */
export interface RuleContext {
  readonly registers: Registers;
  readonly cutoff: CalendarDate;
  /** `null` where nobody gave it; `deliveries` is empty then. */
  readonly electionDay: CalendarDate | null;
  readonly ruleSet: RuleSet;
  readonly warningDays: number;
  readonly quorum: Quorum;
  /** The plan, judged, in the order of the sheet; empty without a plan. */
  readonly plan: readonly PlanEntry[];
  readonly deliveries: readonly AssessedDelivery[];
  /** The monthly reports that were marked as delivered, those after the cut-off too: they are asked for no more. */
  readonly delivered: ReadonlyMap<MonthKey, DeliveredReport>;
  /** What people decided in the calendar sheet; nothing without the register. */
  readonly calendar: CalendarEntries;
  /** What tells which rows send a document, computed once. */
  readonly sendings: SendingFacts;
  /** The activity that answers each delivery. */
  readonly answers: ReadonlyMap<DeliveryId, PlanEntry>;
  /** How activities and deliveries were matched, with what could not be. */
  readonly coverage: Coverage;
  /** Cells that show an error where a text is expected, by address: what else is wrong with them is not known. */
  readonly errorCells: ReadonlyMap<string, ErrorCell>;
  /** Members by {@link bodyKey}; empty without the register. */
  readonly membership: ReadonlyMap<string, BodyTerms>;
  /** What a person ignored of a rule; `null` for nothing. */
  readonly ignoredOf: (rule: RuleId) => IgnoredOfRule | null;
}

export type { Hit } from './hits';

const namesOf = oncePer((registers: Registers) => registerNames(registers));

/** One row of the catalogue as its file writes it. */
export interface RuleRow<Params> {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The register it judges; rules of every register say so in each hit. */
  readonly register: RegisterKind;
  /** Numeral or article, or that it is a matter of data quality. */
  readonly source: string;
  /** Short es-MX name, for lists and filters. */
  readonly title: string;
  /** What is there, what is expected and what to do, in es-MX. */
  readonly sentence: (params: Params) => string;
  /** Given where several places are told in one line. */
  readonly group?: Grouping<Params>;
  readonly check: (context: RuleContext) => Iterable<Hit<Params>>;
}

/** A row of the catalogue, whatever its sentence needs. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly register: RegisterKind;
  readonly source: string;
  readonly title: string;
  readonly judge: (context: RuleContext) => Judgement;
}

/** What one rule finds in a workbook. */
export interface Judgement {
  /** A finding for each place. */
  readonly places: readonly Finding[];
  /** What a person ignored of it; none of it is among the places. */
  readonly ignored: readonly IgnoredFinding[];
  /** The lines that tell the places that are kept, those of one kind in one line. */
  readonly lines: (isKept: (place: Finding) => boolean) => readonly Finding[];
}

/** Joins a row's check and sentence, so that rules with different parameters fit in one table. */
export function defineRule<Params>(row: RuleRow<Params>): Rule {
  const { id, severity, register, source, title, group } = row;
  const toFinding = (hit: Hit<Params>, ruleSet: RuleSet, names: RegisterNames): Finding => ({
    rule: id,
    severity: hit.severity ?? severity,
    register: hit.register ?? register,
    cell: hit.cell,
    subject: hit.subject,
    message: withNames(row.sentence(hit.params) + (hit.note === undefined ? '' : ` ${hit.note}`), names),
    source: hit.owed ? sourceOf(ruleSet, hit.owed.delivery, hit.owed.verified) : (hit.source ?? source),
    fix: hit.fix ?? null,
    ...(hit.owed ? { delivery: hit.owed.delivery.id, confidence: hit.owed.delivery.confidence } : {}),
    ...(hit.confidence === undefined ? {} : { confidence: hit.confidence }),
    ...(hit.choices === undefined ? {} : { choices: hit.choices }),
    ...(hit.write === undefined ? {} : { write: hit.write }),
    ...(hit.title === undefined ? {} : { title: hit.title }),
    places: [],
  });
  return {
    id,
    severity,
    register,
    source,
    title,
    judge: (context) => {
      const { errorCells, ruleSet } = context;
      const names = namesOf(context.registers);
      const isKnown = ({ cell }: Hit<Params>): boolean =>
        errorCells.size === 0 || id === 'CEL-01' || cell === null || !errorCells.has(cellAddress(cell));
      const all = [...row.check(context)].filter(isKnown);
      const findings = new Map(all.map((hit) => [hit, toFinding(hit, ruleSet, names)]));
      const found = (hit: Hit<Params>): Finding => findings.get(hit) ?? toFinding(hit, ruleSet, names);
      const { hits, ignored } = withoutIgnored(all, found, context.ignoredOf(id));
      return {
        places: hits.map(found),
        ignored,
        lines: (isKept) =>
          groupedFindings(
            hits.filter((hit) => isKept(found(hit))),
            group ?? groupedByTitle(title, row.sentence),
            found,
          ).map((line) => ({
            ...line,
            ...(line.what === undefined ? {} : { what: withNames(line.what, names) }),
            ...(line.places.length === 0
              ? {}
              : { source: sourceOfGroup(line, source), message: withNames(line.message, names) }),
          })),
      };
    },
  };
}

/** The source of several deliveries is their numeral: the citation of one would be wrong for the others. */
function sourceOfGroup({ places, source, confidence }: Finding, ofRule: string): string {
  if (confidence === undefined || new Set(places.map(({ delivery }) => delivery)).size === 1) return source;
  return `${ofRule}; la fecha menos segura tiene confianza ${CONFIDENCE_WORDS[confidence]}`;
}

function withoutIgnored<Params>(
  all: readonly Hit<Params>[],
  found: (hit: Hit<Params>) => Finding,
  left: IgnoredOfRule | null,
): { readonly hits: readonly Hit<Params>[]; readonly ignored: readonly IgnoredFinding[] } {
  if (left === null) return { hits: all, ignored: [] };
  const ignored: IgnoredFinding[] = [];
  const hits = all.filter((hit) => {
    const finding = found(hit);
    const entry = left.take(finding.register, finding);
    if (entry !== undefined) ignored.push({ entry, finding });
    return entry === undefined;
  });
  return { hits, ignored };
}
