import type { MonthKey } from '../../domain/dates/calendarDate';
import { formatLongDate, formatMonth } from '../../domain/dates/spanishFormat';
import type { Paper } from '../../workbook/edits/edits';
import { useLayoutStyles } from '../shared/layout.styles';
import { SelectField } from '../shared/SelectField';
import type { ReportPreview } from './report.actions';
import { useReportStyles } from './Report.styles';
import { CUTOFF_TEXTS, PAPER_TEXTS, REPORT_TEXTS } from './reportTexts';
import type { ReportChoosing } from './useReportChoice';

/** The usual one first. */
const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

interface ReportFieldsProps extends ReportChoosing {
  /** `null` until there is one. */
  readonly preview: ReportPreview | null;
  readonly onToReview: () => void;
}

/** The month and the paper of the report, with the cut-off date that it will state. */
export function ReportFields({ choice, months, choose, preview, onToReview }: ReportFieldsProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  return (
    <>
      <div className={styles.fields}>
        <SelectField<MonthKey>
          label={REPORT_TEXTS.month}
          value={choice.month}
          options={months.map((month) => ({ value: month, text: formatMonth(month) }))}
          onChange={(month) => choose({ month })}
        />
        <SelectField<Paper>
          label={REPORT_TEXTS.paper}
          value={choice.paper ?? preview?.choices.paper ?? 'letter'}
          options={PAPERS.map((paper) => ({ value: paper, text: PAPER_TEXTS[paper] }))}
          onChange={(paper) => choose({ paper })}
        />
      </div>
      {preview && (
        <p className={layout.note}>
          {REPORT_TEXTS.cutoff(formatLongDate(preview.cutoff), CUTOFF_TEXTS[preview.cutoffSource])}{' '}
          <button type="button" className={styles.link} onClick={onToReview}>
            {REPORT_TEXTS.changeCutoff}
          </button>
        </p>
      )}
    </>
  );
}
