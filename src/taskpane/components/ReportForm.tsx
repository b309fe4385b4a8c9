import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { parseMonth } from '../../domain/dates/calendarDate';
import { formatMonth } from '../../domain/dates/spanishFormat';
import type { Paper } from '../../workbook/edits';
import { PAPER_TEXTS, TEXTS } from '../texts';
import { ConfirmForm } from './ConfirmForm';
import { useFormStyles } from './Forms.styles';
import { useLayoutStyles } from './layout.styles';

/** What the person chose for the report. */
export interface ReportChoice {
  readonly month: MonthKey;
  readonly paper: Paper;
}

interface ReportFormProps {
  readonly months: readonly MonthKey[];
  readonly initial: ReportChoice;
  readonly sheetName: (month: MonthKey) => string;
  readonly onConfirm: (choice: ReportChoice) => void;
  readonly onClose: () => void;
}

const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

/** The month and the paper of the report, and the sheet it will add. */
export function ReportForm({ months, initial, sheetName, onConfirm, onClose }: ReportFormProps) {
  const layout = useLayoutStyles();
  const styles = useFormStyles();
  const [choice, setChoice] = useState(initial);
  return (
    <ConfirmForm
      heading={TEXTS.report.heading}
      confirm={TEXTS.report.confirm}
      onConfirm={() => onConfirm(choice)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Field label={TEXTS.report.month} size="small">
          <Select
            value={choice.month}
            onChange={(_, data) => setChoice({ ...choice, month: parseMonth(data.value) ?? choice.month })}
          >
            {months.map((month) => (
              <option key={month} value={month}>
                {formatMonth(month)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={TEXTS.report.paper} size="small">
          <Select
            value={choice.paper}
            onChange={(_, data) =>
              setChoice({ ...choice, paper: PAPERS.find((paper) => paper === data.value) ?? choice.paper })
            }
          >
            {PAPERS.map((paper) => (
              <option key={paper} value={paper}>
                {PAPER_TEXTS[paper]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={layout.note}>{TEXTS.report.preview(sheetName(choice.month))}</p>
    </ConfirmForm>
  );
}
