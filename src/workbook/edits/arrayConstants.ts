/**
 * Tables as array constants of workbook names, the only place where a conditional format can look something up without a
 * helper column in a person's sheet.
 */

export type Constant = string | number;

/** A name's formula may have 8192 characters in the file; the rest is left for what Excel adds when it saves. */
const MAX_FORMULA = 7000;
/** A text inside a formula may not be longer. */
export const MAX_TEXT = 255;

function literal(constant: Constant): string {
  return typeof constant === 'number' ? String(constant) : `"${constant.replace(/"/g, '""')}"`;
}

/** One name's worth of a table. */
export interface ArrayConstant {
  readonly formula: string;
  /** How many rows of the table it holds. */
  readonly rows: number;
}

/**
 * Writes rows as array constants of at most 7000 characters each, in order.
 * @param rows lines of equal width; texts of at most {@link MAX_TEXT} characters
 * @example arrayConstants([['02 de noviembre', 45232]]) // => [{ formula: '={"02 de noviembre",45232}', rows: 1 }]
 */
export function arrayConstants(rows: readonly (readonly Constant[])[]): readonly ArrayConstant[] {
  const parts: string[][] = [];
  let length = 0;
  for (const row of rows) {
    const text = row.map(literal).join(',');
    const part = parts.at(-1);
    if (part === undefined || length + text.length + 1 > MAX_FORMULA) {
      parts.push([text]);
      length = text.length;
    } else {
      part.push(text);
      length += text.length + 1;
    }
  }
  return parts.map((part) => ({ formula: `={${part.join(';')}}`, rows: part.length }));
}
