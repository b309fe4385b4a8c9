import type { ColumnLayout } from '../../../workbook/registerLayout';
import { mergeClasses } from '../../fluent';
import { WORKBOOK_TEXTS } from '../../workbookTexts';
import { SelectField } from '../SelectField';
import { useWorkbookStyles } from './Workbook.styles';

const texts = WORKBOOK_TEXTS.column;

/** The option of a column that is none of the register's fields. */
const NONE = '';
/** Samples are a reminder, no reading. */
const LONGEST_SAMPLE = 40;

interface ColumnItemProps {
  readonly layout: ColumnLayout;
  readonly fields: readonly { readonly field: string; readonly label: string }[];
  /** What it is read as, as far as the person has not said otherwise. */
  readonly field: string | null;
  readonly isChanged: boolean;
  readonly onChoose: (field: string | null) => void;
}

/** One column under its own heading, and what it is read as. */
export function ColumnItem({ layout, fields, field, isChanged, onChoose }: ColumnItemProps) {
  const styles = useWorkbookStyles();
  const { column, heading, samples } = layout;
  return (
    <li className={mergeClasses(styles.column, isChanged && styles.changed)}>
      <SelectField
        label={texts.name(column, heading)}
        hint={samples.length === 0 ? texts.empty : texts.samples(samples.map(shortened))}
        value={field ?? NONE}
        options={[
          { value: NONE, text: texts.noField },
          ...fields.map(({ field: value, label }) => ({ value, text: label })),
        ]}
        onChange={(value) => onChoose(value === NONE ? null : value)}
      />
    </li>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE).trimEnd()}…` : text;
}
