/** The rule set of `--rules`: read from its file and held against the schema. */
import { readFile } from 'node:fs/promises';
import { KEYWORDS } from '../../../domain/anexo13/keywords';
import type { RuleSet } from '../../../domain/anexo13/ruleSet';
import { readRuleSet } from '../../../domain/anexo13/ruleSetSchema';
import { RULE_SETS } from '../../../domain/anexo13/ruleSets';
import type { Result } from '../../../domain/result';
import { fail, ok } from '../../../domain/result';
import { FILE_TEXTS } from '../texts';
import type { Option } from './arguments';
import type { Refusal } from './command';

export const RULES: Option = {
  type: 'string',
  value: 'REGLAS.json',
  about: 'un conjunto de reglas propio; vale para las jornadas de los años que dice',
};

/** Errors of a file that are told at most. */
const MOST_ERRORS = 5;

/**
 * The rule sets to choose from: the one of the file before those of the add-in.
 *
 * @param path undefined where no file was given
 * @returns the sentence that says what is wrong with the file, where it cannot be used
 */
export async function ruleSetsWith(
  path: string | undefined,
): Promise<Result<readonly RuleSet[] | undefined, Refusal>> {
  if (path === undefined) return ok(undefined);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return fail({ code: 1, sentence: FILE_TEXTS.notJson(path) });
  }
  const read = readRuleSet(content, KEYWORDS);
  if (read.ok) return ok([read.value, ...RULE_SETS]);
  const errors = read.problem.slice(0, MOST_ERRORS);
  return fail({ code: 1, sentence: FILE_TEXTS.notRuleSet(path, errors, read.problem.length) });
}
