import { RULE_IDS } from '../../../src/domain/assessment/ruleIds';
import { ruleOfWords } from '../../../src/workbook/ignored/ignoredWords';
import { ruleWords } from '../../../src/workbook/ignored/ruleWords';

it('names each rule in words and reads it back, and the code alone as older sheets have it', () => {
  expect(ruleWords('A13-02')).toBe('Entregable del Anexo 13 que no está en el plan (A13-02)');
  expect(RULE_IDS.map((rule) => ruleOfWords(ruleWords(rule)))).toEqual(RULE_IDS);
  expect(RULE_IDS.map((rule) => ruleOfWords(rule.toLowerCase()))).toEqual(RULE_IDS);
});
