/** Whether a list of persons or meetings is that of a body, or one of something else that has names, posts and days too. */
import { foldText } from '../../domain/text/foldText';
import { isOtherCommittee } from '../../domain/registers/body';
import { sessionType } from '../../domain/registers/sessionType';
import { BODY_WORDS } from '../vocabulary/headingWords';
import type { ScoredTable } from './scoredTable';
import { titlesOf } from './scoredTable';

/** Fields that no other list has, and those whose cells say what only members and sessions of a body are. */
const OWN_FIELDS: readonly string[] = ['body', 'appointmentAgreement', 'substituteFor', 'substitutedBy'];
const TELLING_FIELDS: readonly string[] = ['position', 'type'];

const OF_BODY = new RegExp(`\\b(?:${BODY_WORDS})`);

/**
 * Whether something says that a table of members or sessions is that of a body: a column of its own, a title, a heading, a charge or a
 * type of session; none of these tells the members under
 * the title of a committee of something else.
 *
 * @param bands the titles between its records
 * @example isOfBody(table, []) // => true under «Nombre», «Cargo», «Alta» with a «Vocal», false for the days off of a staff
 */
export function isOfBody(
  { kind, candidate, columns, scores, sample }: ScoredTable,
  bands: readonly string[],
): boolean {
  if (OWN_FIELDS.some((field) => columns.has(field))) return true;
  const { name, above } = titlesOf(candidate);
  if (kind === 'members' && [name, ...above].some((title) => isOtherCommittee(title))) return false;
  const said = TELLING_FIELDS.flatMap((field) =>
    sample.map((row) => candidate.grid.cell(row, columns.get(field) ?? 0)?.text ?? ''),
  );
  const headings = [...columns.values()].flatMap((column) => scores.get(column)?.facts.headings ?? []);
  return [name, ...above, ...bands, ...said, ...headings].some(
    (text) => OF_BODY.test(foldText(text)) || (kind === 'sessions' && sessionType(text) === 'partiesMeeting'),
  );
}
