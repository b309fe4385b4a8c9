/** `repair`: saves the workbook with the cells corrected that rules know how to correct. */
import { formulaChanged, whyNotRepaired } from '../../../app/repairTexts';
import type { RepairAllOutcome } from '../../../app/repairs';
import { repairAll } from '../../../app/repairs';
import { FIXED_RULES, fixedText } from '../../../domain/assessment/fixTexts';
import type { RuleId } from '../../../domain/assessment/ruleIds';
import { cellAddress } from '../../../domain/registers/cell';
import { ok } from '../../../domain/result';
import { WrongArgument } from '../shared/arguments';
import { findingsJson } from '../shared/assessmentJson';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson } from '../shared/json';
import { ACCEPT_READING, JSON_OUTPUT, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const repair = bookCommand({
  name: 'repair',
  usage: 'LIBRO.xlsx --out SALIDA.xlsx [--rule DATE-02 …] [--today …] [--json]',
  about: 'corrige las fechas que Excel no reconoce; los vínculos del Anexo 13, solo con --rule A13-07',
  options: {
    out: OUT,
    'accept-reading': ACCEPT_READING,
    rule: { type: 'string', multiple: true, value: 'DATE-02', about: 'solo esta regla; se puede repetir' },
    json: JSON_OUTPUT,
  },
  parse: (args) => ({
    out: args.required('out', args.text('out')),
    rules: args.texts('rule')?.map(ruleOf),
    json: args.flag('json'),
  }),
  run: async (book, { rules, json, out }, options) => {
    const done = await repairAll(book.port, { ...options, rules });
    if (!done.ok) return done;
    const text = json ? inJson(repairJson(done.value, book.cost())) : summary(done.value, out);
    return ok({ text, saves: 'workbook' });
  },
});

function ruleOf(text: string): RuleId {
  const rule = FIXED_RULES.find((each) => each === text.toUpperCase());
  if (rule === undefined) {
    throw new WrongArgument(
      `La opción --rule espera una regla con corrección (${FIXED_RULES.join(', ')}), y recibió «${text}».`,
    );
  }
  return rule;
}

/** What was repaired, what was not and why, and what is still found. */
function repairJson(outcome: RepairAllOutcome, excel: ExcelCost): JsonObject {
  const { repaired, left, refused, assessed, formulas } = outcome;
  const unwritten = [...left.map((each) => ({ ...each, rule: null })), ...refused];
  return {
    repaired: repaired.map(({ rule, cell, before, after }) => ({
      rule,
      address: cellAddress(cell),
      before,
      after,
    })),
    refused: unwritten.map(({ rule, fix, reason }) => ({
      rule,
      address: cellAddress(fix.cell),
      before: fix.before,
      after: fixedText(fix),
      reason,
    })),
    formulas: formulas.map(({ cell, before, after }) => ({ address: cellAddress(cell), before, after })),
    findings: assessed && findingsJson(assessed.assessment),
    excel: { ...excel },
  };
}

/** A line a cell, and what was not repaired. */
function summary({ repaired, left, refused, assessed, formulas }: RepairAllOutcome, out: string): string {
  const unwritten = [...left, ...refused];
  const findings = assessed?.assessment.findings.length;
  return [
    repaired.length === 0
      ? 'No hubo nada que corregir.'
      : `Se corrigió: ${counted(repaired.length, 'celda', 'celdas')}.`,
    ...repaired.map(
      ({ rule, cell, before, after }) => `  ${rule.padEnd(8)}  ${cellAddress(cell)}  «${before}» → ${after}`,
    ),
    ...(unwritten.length === 0 ? [] : ['No se corrigió:']),
    ...unwritten.map(
      ({ fix, reason }) => `  ${cellAddress(fix.cell)}  «${fix.before}»: ${whyNotRepaired(reason)}`,
    ),
    ...formulas.map(formulaChanged),
    ...(findings === undefined ? [] : [`Hallazgos que quedan: ${findings}.`]),
    savedIn(out),
  ].join('\n');
}
