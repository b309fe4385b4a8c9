import { highlightFormulas, shortFormulas } from '../../../src/workbook/highlight/highlightFormulas';
import { isOwnRule } from '../../../src/workbook/highlight/ownRules';
import { fc } from '../../support/fastCheck';

const letters = fc.option(fc.constantFrom('A', 'E', 'AB'));
const columns = fc.record({
  number: letters,
  end: letters,
  status: letters,
  completed: letters,
  sentToIne: letters,
});
const listOf = (list: string) =>
  fc.integer({ min: 0, max: 3 }).map((parts) => [list, `${list}_2`, `${list}_3`].slice(0, parts));
const names = fc.record({
  dateTexts: listOf('PREP_Fechas'),
  rowEnds: listOf('PREP_Terminos'),
  rowClosings: listOf('PREP_Cumplimientos'),
  rowCompletions: listOf('PREP_Conclusiones'),
  sendingRows: listOf('PREP_Envios'),
  doneWords: listOf('PREP_Concluida'),
  notApplicableWords: listOf('PREP_NoAplica'),
});

/** As Excel may give a formula back. */
const spelled = (formula: string): string => formula.replaceAll(',', ', ').toLowerCase();

it('recognises every rule that the highlight can write', () => {
  fc.assert(
    fc.property(columns, names, fc.integer({ min: 1, max: 1_048_576 }), (read, lists, row) => {
      const { overdue, dueSoon, doneLate } = highlightFormulas(read, lists, row);
      const rules = [overdue, dueSoon, doneLate].filter((rule) => rule !== null);
      expect(rules.filter((rule) => !isOwnRule(rule) || !isOwnRule(spelled(rule)))).toEqual([]);
    }),
  );
});

it('recognises every rule over names', () => {
  fc.assert(
    fc.property(columns, names, fc.integer({ min: 1, max: 40 }), (read, lists, part) => {
      const { overdue, dueSoon, doneLate } = shortFormulas(read, lists, "Plan d'acció", part).formulas;
      const rules = [overdue, dueSoon, doneLate].filter((rule) => rule !== null);
      expect(rules.filter((rule) => !isOwnRule(rule) || rule.length > 255)).toEqual([]);
    }),
  );
});

const OVERDUE = '=AND(IFERROR(IF(ISNUMBER($E7),INT($E7),NA()),"")<PREP_FechaCorte,TRUE)';

it.each([
  ['the simplest rule', OVERDUE, true],
  ['another name', OVERDUE.replace('PREP_FechaCorte', 'PREP_FechaCorteVieja'), false],
  ['another comparison', OVERDUE.replace('<', '>'), false],
  ['another cell', OVERDUE.replace('INT($E7)', 'INT($F7)'), false],
  ['a condition of a person’s own', OVERDUE.replace('TRUE)', '$G7<>"x")'), false],
  ['more behind it', `${OVERDUE}*1`, false],
  ['a part of it', '=IF(ISNUMBER($E7),INT($E7)<PREP_FechaCorte,FALSE)', false],
  ['a list of a person’s own', '=AND(ISERROR(MATCH(TRIM($F7),PREP_Simulacro,0)),$E7<PREP_FechaCorte)', false],
  ['a comparison of a person’s own', '=PREP_FilaTermino<PREP_FechaCorte', false],
  ['only the name', '=$E7<PREP_FechaCorte', false],
  ['no name', '=IF(ISNUMBER($E7),INT($E7),0)<TODAY()', false],
  ['nothing', '', false],
])('%s: %s', (_, formula, own) => {
  expect(isOwnRule(formula)).toBe(own);
});
