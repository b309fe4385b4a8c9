/** Builds the data that the next report compares itself with. */
import { isFinished } from '../../assessment/status';
import { isMemberInOffice } from '../../registers/inOffice';
import type { Member } from '../../registers/records';
import { lineOf } from '../texts/prose';
import type { ReportInput } from './reportInput';
import type { ReportedMember, ReportMemory } from './reportMemory';
import { LONGEST_NAME } from './reportMemory';

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function reportedMember(member: Member): ReportedMember {
  return { body: lineOf(member.body), name: lineOf(member.name), position: lineOf(member.position) };
}

/** Returns what the next report needs: the plan's rows with their status, and the members in office. */
export function reportMemory(facts: ReportInput): ReportMemory {
  const { assessment, plan, registers, month, meaningfulDay } = facts;
  return {
    month,
    cutoff: assessment.cutoff,
    ruleSet: assessment.ruleSet,
    activities: plan.map(({ assessed }) => ({
      number: assessed.number,
      name: shortened(lineOf(assessed.activity.name)),
      end: assessed.datesInherited ? null : assessed.end,
      status: assessed.statusInherited ? null : assessed.status,
      completed: isFinished(assessed.status) ? assessed.completed : null,
    })),
    members: (registers.members?.rows ?? [])
      .filter((member) => lineOf(member.name) !== '' && isMemberInOffice(member, meaningfulDay))
      .map(reportedMember),
  };
}
