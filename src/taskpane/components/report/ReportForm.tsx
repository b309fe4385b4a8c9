import { useState } from 'react';
import { paperOf } from '../../../app/paper';
import type { Assessment } from '../../../domain/assessment/assessment';
import type { MonthKey } from '../../../domain/dates/calendarDate';
import { monthOf } from '../../../domain/dates/calendarDate';
import { formatMonth } from '../../../domain/dates/spanishFormat';
import type { Registers } from '../../../domain/registers/records';
import type { Paper } from '../../../workbook/edits';
import { reportMonths } from '../../reportMonths';
import type { ReportChoice, ReportPreview } from '../../paneController';
import { PAPER_TEXTS, TEXTS } from '../../texts';
import { ConfirmForm } from '../ConfirmForm';
import { useFormStyles } from '../Forms.styles';
import { useLayoutStyles } from '../layout.styles';
import { SelectField } from '../SelectField';
import { usePreview } from '../usePreview';

interface ReportFormProps {
  readonly registers: Registers;
  readonly assessment: Assessment;
  readonly preview: (choice: ReportChoice) => Promise<ReportPreview | null>;
  readonly onConfirm: (choice: ReportChoice) => void;
  readonly onClose: () => void;
}

/** The usual one first. */
const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

/** The month and the paper of the report, and the sheet it will add. */
export function ReportForm({ registers, assessment, preview, onConfirm, onClose }: ReportFormProps) {
  const layout = useLayoutStyles();
  const styles = useFormStyles();
  const [choice, setChoice] = useState<ReportChoice>({
    month: monthOf(assessment.cutoff),
    paper: paperOf(registers),
  });
  const planned = usePreview(`${choice.month} ${choice.paper}`, () => preview(choice));
  return (
    <ConfirmForm
      heading={TEXTS.report.heading}
      confirm={TEXTS.report.confirm}
      onConfirm={() => onConfirm(choice)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <SelectField
          label={TEXTS.report.month}
          value={choice.month}
          options={reportMonths(assessment).map((month) => ({ value: month, text: formatMonth(month) }))}
          onChange={(month) => setChoice({ ...choice, month })}
        />
        <SelectField
          label={TEXTS.report.paper}
          value={choice.paper}
          options={PAPERS.map((paper) => ({ value: paper, text: PAPER_TEXTS[paper] }))}
          onChange={(paper) => setChoice({ ...choice, paper })}
        />
      </div>
      <p className={layout.note} aria-live="polite">
        {planned ? previewSentence(planned, choice.month) : TEXTS.actions.preparing}
      </p>
    </ConfirmForm>
  );
}

function previewSentence({ sheet, pages, replaces }: ReportPreview, month: MonthKey): string {
  const usual = TEXTS.report.sheetName(month);
  return [
    TEXTS.report.preview(sheet, pages),
    ...(replaces ? [TEXTS.report.replaces(sheet)] : []),
    ...(sheet === usual ? [] : [TEXTS.report.keeps(usual)]),
  ].join(' ');
}
