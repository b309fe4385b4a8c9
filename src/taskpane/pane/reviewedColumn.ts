/** What a column that the plan lacks brings once it is there. It loads with the rules. */
import type { AssessedWorkbook } from '../../app/assessWorkbook';
import { assess } from '../../domain/assess';
import { actionsIn } from '../../domain/assessment/actions';
import type { Assessment } from '../../domain/assessment/assessment';
import { placesOf } from '../../domain/assessment/fixes';
import type { CellRef } from '../../domain/registers/cell';
import type { Activity, RegisterPart } from '../../domain/registers/records';
import { registerOf } from '../../domain/registers/records';
import { oncePer } from '../../domain/text/oncePer';
import { switchedOffRules } from '../../workbook/configuration/configuration';

/** The columns that a form makes where the plan lacks them. */
const MADE = ['completed', 'evidence', 'sentToIne'] as const;

/** A column that is judged as soon as it is there. */
export interface ReviewedColumn {
  readonly column: string;
  /** The rows in which it will be missing, but for the one that is recorded. */
  readonly rows: number;
}

/** The rows of a sheet as they are once a column is there, in which nothing is written yet. */
function withBlank(part: RegisterPart<Activity>, field: (typeof MADE)[number], blanks: Set<CellRef>) {
  const rows = part.rows.map((activity): Activity => {
    const cell = { sheet: part.sheet, row: activity.row, column: 0 };
    blanks.add(cell);
    return field === 'evidence'
      ? { ...activity, evidence: { value: '', text: '', cell } }
      : { ...activity, [field]: { value: { kind: 'blank' }, text: '', cell } };
  });
  return { ...part, rows };
}

/** For each field and sheet of a workbook, the rows that will be found to lack it. */
const lackingRows = oncePer((assessed: AssessedWorkbook) => {
  const known = new Map<string, readonly number[]>();
  return (field: (typeof MADE)[number], sheet: string): readonly number[] => {
    const key = `${field} ${sheet}`;
    const rows = known.get(key) ?? rowsLacking(assessed, field, sheet);
    known.set(key, rows);
    return rows;
  };
});

function rowsLacking(
  { registers, assessment, ruleSet, configuration }: AssessedWorkbook,
  field: (typeof MADE)[number],
  sheet: string,
): readonly number[] {
  const { plan } = registers;
  if (plan === null) return [];
  const blanks = new Set<CellRef>();
  const [first, ...others] = plan.parts;
  const made = (part: RegisterPart<Activity>): RegisterPart<Activity> =>
    part.sheet === sheet ? withBlank(part, field, blanks) : part;
  const after = assess(
    { ...registers, plan: registerOf([made(first), ...others.map(made)]) },
    {
      cutoff: assessment.cutoff,
      electionDay: assessment.electionDay,
      ruleSet,
      switchedOff: switchedOffRules(configuration),
      ignored: assessment.ignored.map(({ entry }) => entry),
    },
  );
  const known = rulesByRow(assessment);
  const actions = actionsIn(after);
  const rows = after.findings.flatMap((finding) =>
    placesOf(finding).flatMap((place) => {
      if (place.cell !== null && known.has(`${finding.rule} ${place.cell.sheet} ${place.cell.row}`))
        return [];
      return actions(finding.rule, place).flatMap((act) =>
        act.kind === 'fill' && act.cell !== null && blanks.has(act.cell) ? act.cell.row : [],
      );
    }),
  );
  return [...new Set(rows)];
}

const rulesByRow = ({ findings }: Assessment): ReadonlySet<string> =>
  new Set(
    findings.flatMap((finding) =>
      placesOf(finding).flatMap(({ cell }) =>
        cell === null ? [] : `${finding.rule} ${cell.sheet} ${cell.row}`,
      ),
    ),
  );

/**
 * Returns the columns that the plan has not and that recording something in a row makes, with how many other rows will be found to
 * lack them.
 *
 * @example reviewedColumns(assessed, { sheet: 'Plan', row: 7 }, ['evidence']) // => [{ column: '«Evidencia»', rows: 2 }]
 */
export function reviewedColumns(
  assessed: AssessedWorkbook,
  { sheet, row }: Pick<CellRef, 'sheet' | 'row'>,
  fields: readonly string[],
): readonly ReviewedColumn[] {
  const { activities, headings } = assessed.assessment;
  return MADE.filter(
    (field) => fields.includes(field) && activities.every(({ activity }) => activity[field] === null),
  ).map((field) => ({
    column: headings[field],
    rows: lackingRows(assessed)(field, sheet).filter((each) => each !== row).length,
  }));
}
