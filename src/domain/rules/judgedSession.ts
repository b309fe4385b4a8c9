/** The sessions that the rules judge. */
import type { Session } from '../registers/records';
import type { RuleContext } from './rule';

/** The sessions of the workbook, in the order of their sheets; none without the register. */
export function sessionsOf({ registers }: Pick<RuleContext, 'registers'>): readonly Session[] {
  return registers.sessions?.rows ?? [];
}
