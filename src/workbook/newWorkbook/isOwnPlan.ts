/** Whether a plan is the one that the add-in makes: what it wrote itself needs nobody to say how it is read. */
import { columnNumber } from '../../domain/registers/cell';
import type { Activity, Register } from '../../domain/registers/records';
import type { TableHeadings } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { PLAN_COLUMNS } from './newWorkbookColumns';

/**
 * Whether every column of a plan stands where a new workbook has it, under the heading that it has there.
 * @example isOwnPlan(registers.plan) // => true, right after «Crear»
 */
export function isOwnPlan({ parts }: Pick<Register<Activity>, 'parts'>): boolean {
  const { fields }: TableHeadings = TABLE_HEADINGS.plan;
  const own = PLAN_COLUMNS.filter(({ heading }) =>
    Object.values(fields).some((field) => field.heading === heading),
  );
  return parts.every(({ columns, headings }) => {
    const found = Object.entries<string>(columns);
    const written = new Map(Object.entries<string>(headings ?? {}));
    return (
      found.length === own.length &&
      found.every(([field, letters]) => {
        const heading = PLAN_COLUMNS[columnNumber(letters) - 1]?.heading;
        return heading === fields[field]?.heading && heading === written.get(field);
      })
    );
  });
}
