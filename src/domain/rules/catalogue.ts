/** The rule catalogue: one table, one row a rule, in the order of the registers. */
import { AGREEMENT_RULES } from './agreementRules';
import { AGREEMENT_SENDING_RULES } from './agreementSendingRules';
import { ANEXO13_RULES } from './anexo13Rules';
import { CELL_RULES } from './cellRules';
import { DATE_RULES } from './dateRules';
import { MEMBER_RULES } from './memberRules';
import { NOTE_FACT_RULES } from './noteFactRules';
import { NOTE_RULES } from './noteRules';
import { PLAN_DAY_RULES } from './planDayRules';
import { PLAN_ORDER_RULES } from './planOrderRules';
import { PLAN_PRACTICE_RULES } from './planPracticeRules';
import { PLAN_RULES } from './planRules';
import { PROCESS_RULES } from './processRules';
import { ROW_TEXT_RULES } from './rowTextRules';
import { RECORDED_EVENT_RULES } from './recordedEventRules';
import type { Rule } from './rule';
import { SESSION_PAPER_RULES } from './sessionPaperRules';
import { SESSION_RULES } from './sessionRules';
import { SIMULACRO_RULES } from './simulacroRules';
import { UNREAD_RULES } from './unreadRules';

export const RULES: readonly Rule[] = [
  ...PLAN_RULES,
  ...UNREAD_RULES,
  ...PLAN_ORDER_RULES,
  ...RECORDED_EVENT_RULES,
  ...PLAN_PRACTICE_RULES,
  ...PLAN_DAY_RULES,
  ...ROW_TEXT_RULES,
  ...CELL_RULES,
  ...DATE_RULES,
  ...ANEXO13_RULES,
  ...SIMULACRO_RULES,
  ...SESSION_RULES,
  ...SESSION_PAPER_RULES,
  ...MEMBER_RULES,
  ...AGREEMENT_RULES,
  ...AGREEMENT_SENDING_RULES,
  ...NOTE_RULES,
  ...NOTE_FACT_RULES,
  ...PROCESS_RULES,
];
