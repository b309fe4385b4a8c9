import { readFileSync } from 'node:fs';
import { KEYWORDS } from '../../../src/domain/anexo13/keywords';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { ruleSetFor } from '../../../src/domain/anexo13/ruleSets';
import { readRuleSet } from '../../../src/domain/anexo13/ruleSetSchema';
import { day } from '../dates/support';

const FILE = 'src/domain/anexo13/ruleSets/anexo13-2026.json';
type Content = Record<string, unknown> & { deliveries: Record<string, unknown>[] };
const content = (): Content => JSON.parse(readFileSync(FILE, 'utf8')) as Content;

it('takes the file that the add-in brings along', () => {
  const read = readRuleSet(content(), KEYWORDS);
  expect(read).toEqual({ ok: true, value: ruleSet2026 });
});

it.each<[string, (file: Content) => unknown, RegExp]>([
  ['no object', () => [], /^ruleSet: se esperaba un objeto y hay \[\]$/],
  ['nothing', () => null, /^ruleSet: se esperaba un objeto y hay null$/],
  ['no version', (file) => ({ ...file, version: '' }), /^ruleSet\.version: se esperaba un texto y hay ""$/],
  ['an unknown field', (file) => ({ ...file, extra: 1 }), /^ruleSet\.extra: no se conoce ese campo$/],
  [
    'a day that is none',
    (file) => ({ ...file, consulted: '2026-11-31' }),
    /^ruleSet\.consulted: se esperaba una fecha/,
  ],
  [
    'deliveries in no list',
    (file) => ({ ...file, deliveries: {} }),
    /^ruleSet\.deliveries: se esperaba una lista/,
  ],
])('refuses %s', (_, change, error) => {
  const read = readRuleSet(change(content()), KEYWORDS);
  expect(read.ok).toBe(false);
  expect(read.ok ? [] : read.problem).toEqual([expect.stringMatching(error)]);
});

it.each<[string, Record<string, unknown>, RegExp]>([
  ['a term', { offset: '7 meses' }, /deliveries\[0\]\.offset: se esperaba un plazo como "-P7M"/],
  ['a number as a term', { sendingTerm: 5 }, /deliveries\[0\]\.sendingTerm: se esperaba un plazo/],
  ['an anchor', { anchor: 'luna' }, /deliveries\[0\]\.anchor: se esperaba uno de "electionDay"/],
  [
    'a confidence',
    { baseConfidence: 'segura' },
    /deliveries\[0\]\.baseConfidence: se esperaba uno de "high"/,
  ],
  ['a document', { document: 1.5 }, /deliveries\[0\]\.document: se esperaba un número entero/],
  [
    'a reading',
    { readings: [{ anchor: 'test' }] },
    /deliveries\[0\]\.readings\[0\]\.offset: se esperaba un plazo .* y hay nada/,
  ],
])('says where %s does not fit', (_, change, error) => {
  const file = content();
  file.deliveries[0] = { ...file.deliveries[0], ...change };
  const read = readRuleSet(file, KEYWORDS);
  expect((read.ok ? [] : read.problem).join('\n')).toMatch(error);
});

it('refuses a document that stands twice in one stage', () => {
  const file = content();
  file.deliveries.push({ ...file.deliveries[0] });
  const read = readRuleSet(file, KEYWORDS);
  expect(read.ok ? '' : read.problem.join()).toMatch(
    /deliveries\[48\]: se repite el documento 1 en la etapa "final"/,
  );
});

describe('the rule set of a process', () => {
  const other = { ...ruleSet2026, version: 'otro', processYears: { first: 2030, last: 2031 } };

  it.each([
    ['2029-06-03', ruleSet2026.version],
    ['2030-06-02', 'otro'],
    ['2031-06-01', 'otro'],
    ['2032-06-06', ruleSet2026.version],
    ['1999-06-06', ruleSet2026.version],
  ])('of %s is %s', (electionDay, version) => {
    expect(ruleSetFor(day(electionDay), [other, ruleSet2026]).version).toBe(version);
  });
});
