import type { MonthKey } from '../../domain/dates/calendarDate';
import { formatLongDate, formatMonth } from '../../domain/dates/spanishFormat';
import type { ReportEdition } from '../../domain/report/content/reportContent';
import { REPORT_EDITIONS } from '../../domain/report/content/reportContent';
import type { ReportAnnex } from '../../domain/report/parts/annexPart';
import { REPORT_ANNEXES } from '../../domain/report/parts/annexPart';
import type { AccentName } from '../../domain/report/layout/styles';
import { ACCENTS } from '../../domain/report/layout/styles';
import { capitalised } from '../../domain/report/texts/typography';
import type { Paper } from '../../workbook/edits/edits';
import { useChoicesStyles } from '../shared/Choices.styles';
import { useFormStyles } from '../shared/Forms.styles';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { SelectField } from '../shared/SelectField';
import type { ReportPreview } from './report.actions';
import { useReportStyles } from './Report.styles';
import { ANNEX_TEXTS, CUTOFF_TEXTS, EDITION_TEXTS, PAPER_TEXTS, REPORT_TEXTS } from './reportTexts';
import type { ReportChoosing } from './useReportChoice';

const ACCENT_NAMES = Object.keys(ACCENTS) as readonly AccentName[];
/** The usual one first. */
const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

interface ReportFieldsProps extends ReportChoosing {
  /** `null` until there is one. */
  readonly preview: ReportPreview | null;
  readonly onToToday: () => void;
}

/** The month, the paper, the edition and the look of the report, with the cut-off date that it will state. */
export function ReportFields({ choice, months, choose, preview, onToToday }: ReportFieldsProps) {
  const layout = useLayoutStyles();
  const forms = useFormStyles();
  return (
    <>
      <div className={forms.fields}>
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
        <SelectField<ReportEdition>
          label={REPORT_TEXTS.edition}
          value={choice.edition ?? preview?.choices.edition ?? 'ine'}
          options={REPORT_EDITIONS.map((edition) => ({ value: edition, text: EDITION_TEXTS[edition] }))}
          onChange={(edition) => choose({ edition })}
        />
        <SelectField<AccentName>
          label={REPORT_TEXTS.accent}
          value={choice.accent ?? preview?.choices.accent ?? 'azul'}
          options={ACCENT_NAMES.map((accent) => ({ value: accent, text: capitalised(accent) }))}
          onChange={(accent) => choose({ accent })}
        />
      </div>
      <LabelledField label={REPORT_TEXTS.place} hint={REPORT_TEXTS.placeHint}>
        {(control) => (
          <input
            {...control}
            value={choice.place ?? preview?.choices.place ?? ''}
            onChange={({ target }) => choose({ place: target.value })}
          />
        )}
      </LabelledField>
      <Annexes
        chosen={choice.annexes ?? preview?.choices.annexes ?? []}
        onChange={(annexes) => choose({ annexes })}
      />
      {preview && (
        <p className={layout.note}>
          {REPORT_TEXTS.cutoff(formatLongDate(preview.cutoff), CUTOFF_TEXTS[preview.cutoffSource])}{' '}
          {preview.cutoffSource !== 'monthEnd' && (
            <button type="button" className={layout.link} onClick={onToToday}>
              {REPORT_TEXTS.changeCutoff}
            </button>
          )}
        </p>
      )}
    </>
  );
}

interface AnnexesProps {
  readonly chosen: readonly ReportAnnex[];
  readonly onChange: (annexes: readonly ReportAnnex[]) => void;
}

/** The annexes after the signatures, each to be marked. */
function Annexes({ chosen, onChange }: AnnexesProps) {
  const choices = useChoicesStyles();
  const styles = useReportStyles();
  return (
    <fieldset className={choices.choices}>
      <legend className={styles.legend}>{REPORT_TEXTS.annexes}</legend>
      {REPORT_ANNEXES.map((annex) => (
        <label key={annex} className={choices.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(annex)}
            onChange={({ target }) =>
              onChange(
                REPORT_ANNEXES.filter((each) => (each === annex ? target.checked : chosen.includes(each))),
              )
            }
          />
          {ANNEX_TEXTS[annex]}
        </label>
      ))}
    </fieldset>
  );
}
