import type { ColumnLayout } from '../../workbook/recognition/registerLayout';
import { mergeClasses } from '../shared/fluent';
import { WORKBOOK_TEXTS } from './workbookTexts';
import { SelectField } from '../shared/SelectField';
import { useWorkbookStyles } from './Workbook.styles';

const texts = WORKBOOK_TEXTS.column;

/** The option of a column that is none of the register's fields. */
const NONE = '';
/** The option of a column that waits for an answer. */
const UNANSWERED = '?';
/** Characters after which a sample is cut. */
const LONGEST_SAMPLE = 40;

interface ColumnItemProps {
  readonly layout: ColumnLayout;
  readonly fields: readonly { readonly field: string; readonly label: string }[];
  /** The field that it is read as, with the person's choice applied. */
  readonly field: string | null;
  readonly isChanged: boolean;
  /** The labels of the fields that it may be; empty where nothing is asked. */
  readonly asks: readonly string[];
  readonly onChoose: (field: string | null) => void;
}

/** One column with its heading, and the field that it is read as. */
export function ColumnItem({ layout, fields, field, isChanged, asks, onChoose }: ColumnItemProps) {
  const styles = useWorkbookStyles();
  const { column, heading, samples } = layout;
  const isAsked = asks.length > 0;
  const example = samples.length === 0 ? texts.empty : texts.samples(samples.map(shortened));
  return (
    <li className={mergeClasses(styles.column, isChanged && styles.changed, isAsked && styles.asked)}>
      <SelectField
        label={texts.name(column, heading)}
        hint={isAsked ? `${texts.question(asks)} ${example}` : example}
        value={isAsked ? UNANSWERED : (field ?? NONE)}
        options={[
          ...(isAsked ? [{ value: UNANSWERED, text: texts.unanswered }] : []),
          { value: NONE, text: texts.noField },
          ...fields.map(({ field: value, label }) => ({ value, text: label })),
        ]}
        onChange={(value) => {
          if (value !== UNANSWERED) onChoose(value === NONE ? null : value);
        }}
      />
    </li>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE).trimEnd()}…` : text;
}
