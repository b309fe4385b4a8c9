import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { DeliveryRule } from '../../../src/domain/anexo13/ruleSet';
import { deliveryId } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';

const HEADING =
  'documento,etapa,nombre,ancla,base,remision,condicional,apartado,confianza_base,confianza_remision,nota';
const STAGES: Readonly<Record<DeliveryRule['stage'], string>> = {
  draft: 'proyecto',
  final: 'final',
  simulacros: 'simulacros',
  operation: 'operacion',
  modification: 'modificacion',
  other: 'otro',
  monthly: 'mensual',
};
const ANCHORS: Readonly<Record<DeliveryRule['anchor'], string>> = {
  electionDay: 'jornada',
  month: 'mes',
  test: 'prueba',
  firstSimulacro: 'primer_simulacro',
  lastSimulacro: 'ultimo_simulacro',
  closing: 'cierre_publicacion',
  approval: 'aprobacion',
  endOfElectionMonth: 'fin_de_mes_jornada',
};
/** Rules whose date public acts have made surer since the table was written. */
const RAISED: ReadonlySet<string> = new Set(['12-final', '13-final']);
const CONFIDENCES = { high: 'alta', medium: 'media', low: 'baja' } as const;

const [heading, ...rows] = readFileSync(join(__dirname, '../../fixtures/anexo13-calendario.csv'), 'utf8')
  .replace(/\r/g, '')
  .trimEnd()
  .split('\n');

/** A rule written back as its row of the reference table. */
function rowOf(rule: DeliveryRule): string {
  const certainty = RAISED.has(`${rule.document}-${rule.stage}`) ? 'media' : CONFIDENCES[rule.baseConfidence];
  const name = rule.name.includes(',') ? `"${rule.name}"` : rule.name;
  return [
    rule.document,
    STAGES[rule.stage],
    name,
    ANCHORS[rule.anchor],
    rule.anchor === 'month' ? 'dia 5 del mes siguiente' : (rule.offset ?? ''),
    rule.sendingTerm,
    rule.conditional === true ? 'si' : 'no',
    rule.section,
    certainty,
    CONFIDENCES[rule.sendingConfidence],
  ].join(',');
}

it('has the columns of the reference table', () => {
  expect(heading).toBe(HEADING);
  expect(rows).toHaveLength(48);
});

it.each(
  ruleSet2026.deliveries.map((rule, index) => [`${rule.document} ${rule.stage}`, rule, index] as const),
)('%s is the row of the reference table, in its place', (_, rule, index) => {
  // The last column is a remark; what is known of a rule is in its evidence.
  expect((rows[index] ?? '').startsWith(`${rowOf(rule)},`)).toBe(true);
});

it('ends there', () => {
  expect(ruleSet2026.deliveries).toHaveLength(rows.length);
});

it('the monthly report is due on the fifth of the month after the reported one', () => {
  const rule = ruleSet2026.deliveries.find(({ stage }) => stage === 'monthly');
  expect(
    Temporal.PlainDate.from('2023-10-01')
      .add(rule?.offset ?? '')
      .toString(),
  ).toBe('2023-11-05');
});

it('only the document with no firm base and the proposed closing have a day for orientation', () => {
  const planned = ruleSet2026.deliveries.filter(({ orientativeOffset }) => orientativeOffset !== undefined);
  expect(planned.map(({ document, orientativeOffset }) => [document, orientativeOffset])).toEqual([
    [5, '-P7M'],
    [28, 'P1D'],
  ]);
});

it.each(['12-final', '13-final'])('public acts made the date of %s sure', (key) => {
  const rule = ruleSet2026.deliveries.find((each) => deliveryId(each) === key);
  expect(rule?.baseConfidence).toBe('high');
});

it('every document with a date of its own has words to be recognised by, and no other', () => {
  const dated = new Set(
    ruleSet2026.deliveries.filter(({ document }) => document <= 32).map(({ document }) => document),
  );
  const sure = ruleSet2026.keywords.filter(({ weak }) => weak !== true).map(({ document }) => document);
  expect(new Set(sure)).toEqual(dated);
  expect(ruleSet2026.keywords.every(({ all }) => all.length > 0)).toBe(true);
});

it('keeps the other numbers of the law with how surely they are known', () => {
  expect(ruleSet2026.version).toBe('anexo13-2026.2');
  expect(ruleSet2026.settings).toMatchObject({
    membersMinimum: { value: 3, confidence: 'medium' },
    membersMaximum: { value: 5, confidence: 'medium' },
    simulacrosMinimum: { value: 3, confidence: 'high' },
  });
});
