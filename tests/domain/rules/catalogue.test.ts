import { cellAddress } from '../../../src/domain/registers/cell';
import { RULES } from '../../../src/domain/rules/catalogue';
import { RULE_IDS } from '../../../src/domain/assessment/ruleIds';
import { EXAMPLES } from './examples';
import { findingsOf } from './findings';

describe('the rule catalogue', () => {
  it('has exactly the rules that this version judges, once each', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a name and says where it comes from',
    (_, rule) => {
      expect(rule.title).toMatch(/^\p{Lu}.{5,60}[^.]$/u);
      expect(rule.source).toMatch(/numeral|artículo|Calidad de datos/);
    },
  );

  it.each(RULE_IDS)('%s is silent where it is met', (id) => {
    const { passes, cutoff } = EXAMPLES[id];
    expect(findingsOf(passes, id, cutoff)).toEqual([]);
  });

  it.each(RULE_IDS)('%s says what is wrong, where and what to do', (id) => {
    const { fails, at, says, cutoff } = EXAMPLES[id];
    const [finding] = findingsOf(fails, id, cutoff);
    expect(finding?.message).toBe(says);
    expect(finding && finding.cell && cellAddress(finding.cell)).toBe(at);
  });
});
