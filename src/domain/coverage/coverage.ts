/**
 * Links the activities of the plan to the deliveries. The decisions of the calendar sheet come first, then the plan's
 * column "Anexo 13", then the words of the activity. A wrong link is worse than none: words alone make a link only when
 * one delivery is far ahead of the others; less certain ones are proposed for a person to decide.
 */
import type { CalendarDate } from '../dates/calendarDate';
import { compareMonths, daysBetween } from '../dates/calendarDate';
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';
import type { Candidate, MatchedActivity, Matcher } from './coverageMatcher';
import { prepareMatcher } from './coverageMatcher';
import type { DeliveryLink, UnknownLinkReason } from './deliveryLink';
import { deniesDelivery, readDeliveryLinks } from './deliveryLink';
import { completeLink } from './incompleteLink';
import type { RuleSet } from '../anexo13/ruleSet';
import type { Steps } from '../steps';
import { finish, isStep } from '../steps';

/** What an activity is known by in the plan; given back as it came. */
export type ActivityKey = string | number;

/** A top-level activity, as far as its link to a delivery goes. */
export interface CoverageActivity {
  readonly key: ActivityKey;
  /** The activity's text. */
  readonly text: string;
  /** The column "Entregable". */
  readonly deliverable?: string | null | undefined;
  /** The column "Anexo 13": an explicit link, or several. */
  readonly explicit?: string | number | null | undefined;
  /** The planned end. */
  readonly end?: CalendarDate | null | undefined;
  /** The texts of its sub-activities. */
  readonly childrenText?: string | null | undefined;
}

/** The activity that answers a delivery. */
export interface CoverageLink {
  readonly activityKey: ActivityKey;
  /** `step`: of a row below an activity, by its words. */
  readonly how: 'explicit' | 'text' | 'step';
  /** 0 to 1; 1 for an explicit link. */
  readonly confidence: number;
}

/** A link that a person might want to make. */
export interface CoverageProposal {
  readonly activityKey: ActivityKey;
  readonly deliveryId: DeliveryId;
  readonly confidence: number;
  /** The words name it, beside a likelier one or alone: it is asked for with that one. */
  readonly isNamed: boolean;
}

/** Two or more activities with an explicit link to the same delivery, the one that ends first before the others. */
export interface CoverageConflict {
  readonly deliveryId: DeliveryId;
  readonly activityKeys: readonly ActivityKey[];
}

/** What a person decided in the calendar sheet about who answers a delivery. */
export type CoverageDecision =
  | { readonly kind: 'activity'; readonly activityKey: ActivityKey }
  /** No activity does, whatever the plan says. */
  | { readonly kind: 'nobody' }
  /** Words link nothing to it; only an explicit link of the plan does. */
  | { readonly kind: 'notByWords' };

/** An explicit link that leads nowhere. */
export interface UnknownCoverageLink {
  readonly activityKey: ActivityKey;
  readonly text: string;
  readonly reason: UnknownLinkReason;
  /** The document, where the link names it and not which of its deliveries. */
  readonly document: number | null;
  /** The delivery that the activity's words mean, where they contradict the link. */
  readonly meant?: DeliveryId;
}

/** The outcome for a whole plan. */
export interface Coverage {
  /** By delivery. Of several explicit links the activity that ends first is taken; `conflicts` has them all. */
  readonly links: ReadonlyMap<DeliveryId, CoverageLink>;
  /** In the order of the plan, the most likely first. Only for deliveries that nothing is linked to. */
  readonly proposals: readonly CoverageProposal[];
  readonly conflicts: readonly CoverageConflict[];
  /** Explicit links of the plan that a decision of the calendar sheet contradicts. */
  readonly overruled: readonly CoverageConflict[];
  readonly unknownLinks: readonly UnknownCoverageLink[];
  /** The first activity of which the plan says that it does not answer a delivery. */
  readonly denied: ReadonlyMap<DeliveryId, ActivityKey>;
}

/** From this confidence on a link is made. */
export const LINK_THRESHOLD = 0.75;
/** From this confidence on a link is proposed. */
export const PROPOSAL_THRESHOLD = 0.45;

/** How far the delivery must lie ahead of the runner-up, by confidence. */
const MARGIN = 0.045;
/** Two activities closer than this answer the same delivery equally well. */
const SAME_CLAIM = 0.05;
const MOST_PROPOSALS = 4;
/** From this confidence on a second document is named by words that join two: each takes from the other's. */
const NAMED_BESIDE = 0.55;
const JOINS = / [ye] /;
/** Proposals this far behind the best one are left out. */
const PROPOSAL_SPREAD = 0.35;

/** Days between an activity's end and the legal date up to which, and from which on, the end is near and far. */
const DAYS_NEAR_LEGAL = 3;
const DAYS_FAR_FROM_LEGAL = 8;

/** An activity that its words link to a delivery. */
interface Claim {
  readonly activity: CoverageActivity;
  readonly candidate: Candidate;
  readonly isSending: boolean;
}

interface ExplicitLinks {
  readonly claims: ReadonlyMap<DeliveryId, readonly ActivityKey[]>;
  readonly unknownLinks: readonly UnknownCoverageLink[];
  /** Activities with something written in the column: their words link nothing. */
  readonly withText: ReadonlySet<CoverageActivity>;
  /** The deliveries that activities say not to answer. */
  readonly denied: ReadonlyMap<CoverageActivity, ReadonlySet<DeliveryId>>;
  /** Of those, the ones with a link that leads somewhere, and the ones that say to answer nothing. */
  readonly settled: ReadonlySet<CoverageActivity>;
}

/** The delivery of a link, completed by the activity's words where it names a document alone; `null` where it leads nowhere. */
function linkedDelivery(
  link: DeliveryLink,
  { text, deliverable, end = null }: CoverageActivity,
  deliveries: readonly Delivery[],
): DeliveryId | null {
  if (link.kind !== 'unknown') return link.id;
  if (link.document === null) return null;
  return completeLink(link.document, { text: `${text} ${deliverable ?? ''}`, end }, deliveries);
}

/** From this confidence on the words of an activity contradict a link to a document that they do not name at all. */
const CONTRADICTION_THRESHOLD = 0.85;

/**
 * The delivery that the words of an activity mean, where that is clearly another one than that of its link: another document, or
 * the report of another month. «Informe de noviembre» that ends when October's is due may well be October's.
 *
 * @returns `null` where they mean no other
 * @example contradicting('6-final', { text: 'Remitir el acuerdo de integración del COTAPREP' }, deliveries, match) // => '4-final'
 */
export function contradicting(
  id: DeliveryId,
  { text, deliverable, end = null }: Pick<CoverageActivity, 'text' | 'deliverable' | 'end'>,
  deliveries: readonly Delivery[],
  match: Matcher,
): DeliveryId | null {
  const linked = deliveries.find((delivery) => delivery.id === id);
  const { candidates } = match({ text, deliverable: deliverable ?? '', childrenText: '', end: null });
  const [best] = candidates;
  const meant = deliveries.find((delivery) => delivery.id === best?.deliveryId);
  if (linked === undefined || best === undefined || meant === undefined || meant.id === id) return null;
  if (meant.document !== linked.document) {
    if (best.confidence < CONTRADICTION_THRESHOLD) return null;
    const named = new Set(candidates.map(({ deliveryId: other }) => other.split('-')[0]));
    return named.has(String(linked.document)) ? null : meant.id;
  }
  if (best.confidence < LINK_THRESHOLD || meant.reportedMonth === null) return null;
  if (linked.reportedMonth === null || linked.legal === null) return null;
  const isLater = compareMonths(meant.reportedMonth, linked.reportedMonth) > 0;
  const isNear = end === null || Math.abs(daysBetween(end, linked.legal)) < DAYS_FAR_FROM_LEGAL;
  return isLater && isNear ? null : meant.id;
}

function deniedIn(links: readonly DeliveryLink[]): ReadonlySet<DeliveryId> {
  return new Set(links.flatMap((link) => (link.kind === 'denied' ? link.id : [])));
}

function addClaim(claims: Map<DeliveryId, ActivityKey[]>, id: DeliveryId, key: ActivityKey): void {
  const claimants = claims.get(id) ?? [];
  if (!claimants.includes(key)) claimants.push(key);
  claims.set(id, claimants);
}

/** What is not to be taken of a link: it leads nowhere, or it is the only one and the activity's words contradict it. */
function unknownLink(
  link: DeliveryLink,
  { id, isAlone }: { readonly id: DeliveryId | null; readonly isAlone: boolean },
  activity: CoverageActivity,
  { deliveries, match }: { readonly deliveries: readonly Delivery[]; readonly match: Matcher },
): UnknownCoverageLink | null {
  const { text } = link;
  const at = { activityKey: activity.key, text };
  if (id === null)
    return link.kind === 'unknown' ? { ...at, reason: link.reason, document: link.document } : null;
  const meant = isAlone ? contradicting(id, activity, deliveries, match) : null;
  return meant === null ? null : { ...at, reason: 'contradicted', document: null, meant };
}

function readExplicitLinks(
  activities: readonly CoverageActivity[],
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
  match: Matcher,
): ExplicitLinks {
  const owed = deliveries.flatMap(({ reportedMonth }) => reportedMonth ?? []);
  const claims = new Map<DeliveryId, ActivityKey[]>();
  const unknownLinks: UnknownCoverageLink[] = [];
  const withText = new Set<CoverageActivity>();
  const settled = new Set<CoverageActivity>();
  const denied = new Map<CoverageActivity, ReadonlySet<DeliveryId>>();
  for (const activity of activities) {
    if (deniesDelivery(activity.explicit ?? '')) {
      withText.add(activity);
      settled.add(activity);
    }
    const read = readDeliveryLinks(activity.explicit ?? '', ruleSet, owed);
    denied.set(activity, deniedIn(read));
    const links = read.filter(({ kind }) => kind !== 'denied');
    for (const link of links) {
      withText.add(activity);
      const id = linkedDelivery(link, activity, deliveries);
      const unknown = unknownLink(link, { id, isAlone: links.length === 1 }, activity, { deliveries, match });
      if (unknown !== null) unknownLinks.push(unknown);
      else settled.add(activity);
      if (unknown === null && id !== null && link.kind !== 'undated') addClaim(claims, id, activity.key);
    }
  }
  const ends = new Map(activities.map(({ key, end }) => [key, end ?? null]));
  return {
    claims: overTests(earliestFirst(claims, ends), deliveries),
    unknownLinks,
    withText,
    settled,
    denied,
  };
}

/** Of several activities that name the document of a test and not which test, the first is of the first one, and so on. */
function overTests(
  claims: ExplicitLinks['claims'],
  deliveries: readonly Delivery[],
): ExplicitLinks['claims'] {
  const spread = new Map(claims);
  for (const { id, document, stage } of deliveries.filter(({ test }) => test === 1)) {
    const keys = claims.get(id) ?? [];
    const others = deliveries.filter(
      (other) =>
        other.document === document &&
        other.stage === stage &&
        (other.test ?? 1) > 1 &&
        !claims.has(other.id),
    );
    if (keys.length < 2 || keys.length > others.length + 1) continue;
    for (const [index, key] of keys.entries()) {
      const owed = index === 0 ? id : others[index - 1]?.id;
      if (owed !== undefined) spread.set(owed, [key]);
    }
  }
  return spread;
}

/** Orders the activities of each delivery by their ends, so that sorting the plan does not change which of them is taken. */
function earliestFirst(
  claims: ReadonlyMap<DeliveryId, readonly ActivityKey[]>,
  ends: ReadonlyMap<ActivityKey, CalendarDate | null>,
): ExplicitLinks['claims'] {
  const byEnd = (a: ActivityKey, b: ActivityKey): number => {
    const [first, second] = [ends.get(a) ?? null, ends.get(b) ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return daysBetween(second, first);
  };
  return new Map([...claims].map(([id, keys]) => [id, [...keys].sort(byEnd)]));
}

/**
 * The candidate that is clearly meant: sure enough, and well ahead of whatever else the activity names. An agreement
 * that settles four documents at once names them all, so none of them is clearly meant.
 */
function clearCandidate([best, ...others]: readonly Candidate[]): Candidate | null {
  if (best === undefined || best.confidence < LINK_THRESHOLD) return null;
  return others.every(({ named }) => best.confidence - named >= MARGIN) ? best : null;
}

/** How far the planned end is from the legal date, in days; null when one of them is not known. */
function distanceToLegal(claim: Claim, delivery: Delivery | undefined): number | null {
  const end = claim.activity.end ?? null;
  const due = delivery === undefined ? null : plannedDay(delivery);
  return end === null || due === null ? null : Math.abs(daysBetween(end, due));
}

/**
 * Of the activities that mean the same delivery, the one that answers it: the surest; else the one that makes the
 * document rather than sends it; else the one that alone ends near the legal date; else none.
 */
function settleClaims(claims: readonly Claim[], delivery: Delivery | undefined): Claim | null {
  const surest = claims.reduce((most, { candidate }) => Math.max(most, candidate.confidence), 0);
  const close = claims.filter(({ candidate }) => surest - candidate.confidence < SAME_CLAIM);
  const making = close.filter(({ isSending }) => !isSending);
  const left = making.length > 0 ? making : close;
  if (left.length === 1) return left[0] ?? null;
  const distances = left.map((claim) => ({ claim, days: distanceToLegal(claim, delivery) }));
  const near = distances.filter(({ days }) => days !== null && days <= DAYS_NEAR_LEGAL);
  const far = distances.filter(({ days }) => days !== null && days >= DAYS_FAR_FROM_LEGAL);
  return near.length === 1 && far.length === left.length - 1 ? (near[0]?.claim ?? null) : null;
}

function groupByDelivery(claims: readonly Claim[]): ReadonlyMap<DeliveryId, readonly Claim[]> {
  const groups = new Map<DeliveryId, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.candidate.deliveryId);
    if (group === undefined) groups.set(claim.candidate.deliveryId, [claim]);
    else group.push(claim);
  }
  return groups;
}

function proposalsOf(
  activity: CoverageActivity,
  { candidates }: MatchedActivity,
  isOpen: (id: DeliveryId) => boolean,
): readonly CoverageProposal[] {
  const open = candidates.filter(({ deliveryId }) => isOpen(deliveryId));
  const best = open[0]?.confidence ?? 0;
  return open
    .filter(({ confidence }) => confidence >= PROPOSAL_THRESHOLD && best - confidence <= PROPOSAL_SPREAD)
    .slice(0, MOST_PROPOSALS)
    .map(({ deliveryId, confidence }) => ({
      ...{ activityKey: activity.key, deliveryId, confidence },
      isNamed:
        confidence >= LINK_THRESHOLD ||
        (confidence >= NAMED_BESIDE &&
          JOINS.test(activity.text) &&
          documentOf(deliveryId) !== documentOf(open[0]?.deliveryId ?? deliveryId)),
    }));
}

const documentOf = (id: DeliveryId): string => id.split('-')[0] ?? id;

/** The other document that an activity names beside the one it answers: «Convocatoria a difusores y lista de difusores». */
function otherDocument(
  { key, text }: CoverageActivity,
  { candidates }: MatchedActivity,
  isOpen: (id: DeliveryId) => boolean,
): readonly CoverageProposal[] {
  const [best] = candidates;
  if (best === undefined || !JOINS.test(text)) return [];
  const other = candidates.find(
    ({ deliveryId, confidence }) =>
      confidence >= PROPOSAL_THRESHOLD &&
      documentOf(deliveryId) !== documentOf(best.deliveryId) &&
      isOpen(deliveryId),
  );
  return other === undefined
    ? []
    : [{ activityKey: key, deliveryId: other.deliveryId, confidence: other.confidence, isNamed: true }];
}

function withoutDenied(
  matched: MatchedActivity,
  denied: ReadonlySet<DeliveryId> | undefined,
): MatchedActivity {
  if (denied === undefined || denied.size === 0) return matched;
  return { ...matched, candidates: matched.candidates.filter(({ deliveryId }) => !denied.has(deliveryId)) };
}

/**
 * Links the activities of a plan to the deliveries of a process. Linear in the number of activities.
 *
 * @param activities top-level activities in the order of the plan
 * @param deliveries the calendar of the process, from `processCalendar`
 * @param decisions what a person decided in the calendar sheet, by delivery
 * @example coverDeliveries([{ key: '6', text: 'Integrar el COTAPREP.', deliverable: 'Acuerdo' }], calendar, ruleSet)
 *   .links.get('4-final') // => { activityKey: '6', how: 'text', confidence: 0.94 }
 */
export function coverDeliveries(
  activities: readonly CoverageActivity[],
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
  decisions: ReadonlyMap<DeliveryId, CoverageDecision> = new Map(),
): Coverage {
  return finish(coverSteps(activities, deliveries, ruleSet, decisions));
}

/** {@link coverDeliveries} in steps. */
export function* coverSteps(
  activities: readonly CoverageActivity[],
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
  decisions: ReadonlyMap<DeliveryId, CoverageDecision> = new Map(),
): Steps<Coverage> {
  const match = prepareMatcher(ruleSet, deliveries);
  const explicit = readExplicitLinks(activities, deliveries, ruleSet, match);
  const { links, decided, conflicts, overruled } = settleExplicitLinks(explicit.claims, decisions);
  const isOpen = (id: DeliveryId): boolean => !links.has(id) && !decisions.has(id);
  const unsettled: { readonly activity: CoverageActivity; readonly matched: MatchedActivity }[] = [];
  for (const [index, activity] of activities.entries()) {
    if (isStep(index)) yield;
    if (explicit.settled.has(activity) || decided.has(activity.key)) continue;
    const matched = match({
      text: activity.text,
      deliverable: activity.deliverable ?? '',
      childrenText: activity.childrenText ?? '',
      end: activity.end ?? null,
    });
    unsettled.push({ activity, matched: withoutDenied(matched, explicit.denied.get(activity)) });
  }

  const byWords = unsettled.filter(({ activity }) => !explicit.withText.has(activity));
  const answering = linksByWords(byWords, deliveries, isOpen);
  for (const [deliveryId, { activity, candidate }] of answering) {
    links.set(deliveryId, { activityKey: activity.key, how: 'text', confidence: candidate.confidence });
  }
  moveToNearestTest(links, activities, deliveries, decisions);
  const answered = new Set([...answering.values()].map(({ activity }) => activity));
  const proposals = unsettled.flatMap(({ activity, matched }) =>
    answered.has(activity)
      ? otherDocument(activity, matched, isOpen)
      : proposalsOf(activity, matched, isOpen),
  );
  const denied = new Map<DeliveryId, ActivityKey>();
  for (const [{ key }, ids] of explicit.denied)
    for (const id of ids) if (!denied.has(id)) denied.set(id, key);
  return { links, proposals, conflicts, overruled, unknownLinks: explicit.unknownLinks, denied };
}

/**
 * Where a process has several tests and only one activity answers their document, it answers that of the test nearest to its
 * end: neither «21 final» nor its words say which test it is. What a person decided in the calendar sheet stays.
 */
function moveToNearestTest(
  links: Map<DeliveryId, CoverageLink>,
  activities: readonly CoverageActivity[],
  deliveries: readonly Delivery[],
  decisions: ReadonlyMap<DeliveryId, CoverageDecision>,
): void {
  const ends = new Map(activities.map(({ key, end }) => [key, end ?? null]));
  for (const { id, document, stage } of deliveries.filter(({ test }) => test === 1)) {
    const link = links.get(id);
    const end = link && ends.get(link.activityKey);
    const siblings = deliveries.filter((other) => other.document === document && other.stage === stage);
    const isAlone = siblings.every((other) => other.id === id || !links.has(other.id));
    if (!link || !end || !isAlone || siblings.some((other) => decisions.has(other.id))) continue;
    const distance = (delivery: Delivery): number => {
      const day = plannedDay(delivery);
      return day === null ? Infinity : Math.abs(daysBetween(end, day));
    };
    const [nearest] = [...siblings].sort((a, b) => distance(a) - distance(b));
    if (nearest === undefined || nearest.id === id) continue;
    links.delete(id);
    links.set(nearest.id, link);
  }
}

/** The links that people made, in the calendar sheet or in the plan, and where they contradict each other. */
interface SettledLinks {
  readonly links: Map<DeliveryId, CoverageLink>;
  /** The activities that the calendar sheet links to a delivery. */
  readonly decided: ReadonlySet<ActivityKey>;
  readonly conflicts: readonly CoverageConflict[];
  readonly overruled: readonly CoverageConflict[];
}

/** Returns the links that people made; a decision of the calendar sheet prevails over the plan's column. */
function settleExplicitLinks(
  claims: ExplicitLinks['claims'],
  decisions: ReadonlyMap<DeliveryId, CoverageDecision>,
): SettledLinks {
  const links = new Map<DeliveryId, CoverageLink>();
  const decided = new Set<ActivityKey>();
  const conflicts: CoverageConflict[] = [];
  const overruled: CoverageConflict[] = [];
  const link = (id: DeliveryId, activityKey: ActivityKey): void => {
    links.set(id, { activityKey, how: 'explicit', confidence: 1 });
  };
  for (const [deliveryId, decision] of decisions) {
    if (decision.kind !== 'activity') continue;
    decided.add(decision.activityKey);
    link(deliveryId, decision.activityKey);
  }
  for (const [deliveryId, claimants] of claims) {
    const decision = decisions.get(deliveryId);
    if (decision !== undefined && decision.kind !== 'notByWords') {
      const activityKeys = claimants.filter(
        (key) => decision.kind !== 'activity' || key !== decision.activityKey,
      );
      if (activityKeys.length > 0) overruled.push({ deliveryId, activityKeys });
      continue;
    }
    const [first] = claimants;
    if (first === undefined) continue;
    link(deliveryId, first);
    if (claimants.length > 1) conflicts.push({ deliveryId, activityKeys: claimants });
  }
  return { links, decided, conflicts, overruled };
}

/** Returns the activity that answers each delivery by its words, where one is clearly meant. */
function linksByWords(
  activities: readonly { readonly activity: CoverageActivity; readonly matched: MatchedActivity }[],
  deliveries: readonly Delivery[],
  isOpen: (id: DeliveryId) => boolean,
): ReadonlyMap<DeliveryId, Claim> {
  const claims = activities.flatMap(({ activity, matched }): Claim[] => {
    const candidate = clearCandidate(matched.candidates);
    return candidate === null || !isOpen(candidate.deliveryId)
      ? []
      : [{ activity, candidate, isSending: matched.isSending }];
  });
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  const answering = new Map<DeliveryId, Claim>();
  for (const [deliveryId, group] of groupByDelivery(claims)) {
    const settled = settleClaims(group, byId.get(deliveryId));
    if (settled !== null) answering.set(deliveryId, settled);
  }
  return answering;
}
