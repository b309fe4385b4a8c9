/** The public facts that name a body, a document and a day: the rules satisfy each, or are said to contradict it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery } from '../../../src/domain/anexo13/calendar';
import { deliveryId } from '../../../src/domain/anexo13/calendar';
import { evidenceOf } from '../../../src/domain/anexo13/evidence2026';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { compareDates, isSameDate } from '../../../src/domain/dates/calendarDate';
import { proposedDays } from '../../../src/domain/newWorkbook/proposedDays';
import { day } from '../dates/support';
import { calendarOf } from './support';

interface PublicFact {
  readonly body: string;
  readonly delivery: string;
  readonly election: string;
  readonly day?: string;
  readonly days?: readonly string[];
  readonly verdict: 'exact' | 'onTime' | 'notDue' | 'proposed' | 'sundays' | 'contradicts';
  /** Null for what was seen in a document that has no public address. */
  readonly address: string | null;
}

const FACTS = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/evidencia-publica.json'), 'utf8'),
) as readonly PublicFact[];

/** What the rules say of an act of that day. */
function verdictOf({ legal, orientative, waitsFor }: Delivery, act: string): string {
  if (legal === null) {
    if (waitsFor === 'approval') return 'notDue';
    return orientative !== null && isSameDate(orientative, day(act)) ? 'proposed' : 'undated';
  }
  if (isSameDate(legal, day(act))) return 'exact';
  return compareDates(day(act), legal) < 0 ? 'onTime' : 'late';
}

/** Simulacros on the Sundays right before the election; of some acts only the first ones are known. */
function simulacrosVerdict(election: string, days: readonly string[]): string {
  const minimum = ruleSet2026.settings.simulacrosMinimum.value;
  const ruled = proposedDays(day(election), minimum).simulacros.map(String);
  return days.every((act, index) => ruled[index] === act) ? 'sundays' : 'contradicts';
}

it.each(
  FACTS.map((fact) => [`${fact.body} ${fact.delivery} ${fact.day ?? fact.days?.join(' ')}`, fact] as const),
)('%s', (_, { delivery: id, election, day: act = '', days, verdict }) => {
  if (days !== undefined) {
    expect(simulacrosVerdict(election, days)).toBe(verdict);
    return;
  }
  const delivery = calendarOf(election).find((each) => each.id === id);
  expect(delivery && verdictOf(delivery, act)).toBe(verdict);
});

describe('the evidence of the rule set', () => {
  const { facts, rules, ruleSet } = evidenceOf(ruleSet2026);
  const keys = new Set(ruleSet2026.deliveries.map((rule) => deliveryId(rule)));

  it('belongs to this version', () => {
    expect(ruleSet).toBe(ruleSet2026.version);
    expect(evidenceOf({ version: 'otra' }).facts).toEqual([]);
  });

  it('speaks of rules that exist', () => {
    const named = [...Object.keys(rules), ...facts.flatMap((fact) => fact.rules)].filter(
      (key) => key !== '*',
    );
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(facts.map((fact) => [fact.fact, fact] as const))('%s', (_, { date, addresses }) => {
    expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    for (const address of addresses) expect(() => new URL(address)).not.toThrow();
  });

  it('names each reading of a rule that has several', () => {
    const several = ruleSet2026.deliveries.filter(({ readings }) => readings !== undefined);
    expect(several.map(({ document }) => document)).toEqual([14, 27, 32]);
    for (const rule of several) {
      expect(rules[deliveryId(rule)]?.readings).toHaveLength(1 + (rule.readings?.length ?? 0));
    }
  });
});
