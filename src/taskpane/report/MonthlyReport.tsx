import { useEffect, useState } from 'react';
import { recallLogo } from '../../app/reportLogo';
import type { Assessment } from '../../domain/assessment/assessment';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { monthOf } from '../../domain/dates/calendarDate';
import { formatLongDate, formatMonth } from '../../domain/dates/spanishFormat';
import type { Paper } from '../../workbook/edits/edits';
import { hasUnfinishedDate } from '../shared/dates';
import { Button } from '../shared/fluent';
import type { PaneAction, PaneModel } from '../pane/paneModel';
import type { ActionName } from '../pane/paneState';
import { reportMonths } from './reportMonths';
import { CUTOFF_TEXTS, PAPER_TEXTS, REPORT_TEXTS } from './reportTexts';
import type { ReportChoice, ReportPreview } from './report.actions';
import * as actions from './report.actions';
import { TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';
import { SelectField } from '../shared/SelectField';
import { AllReportsForm } from './AllReportsForm';
import { Contents } from './Contents';
import { LogoField } from './LogoField';
import { useReportStyles } from './Report.styles';
import { Signatories } from './Signatories';
import { readingKey, useLastPreview } from './useLastPreview';

/** The usual one first. */
const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

interface MonthlyReportProps {
  readonly pane: PaneModel;
  readonly assessment: Assessment;
  readonly isShown: boolean;
  readonly onToReview: () => void;
}

/** The month's report: what it will contain, what can be chosen of it, and the way to make it. */
export function MonthlyReport({ pane, assessment, isShown, onToReview }: MonthlyReportProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const [chosen, setChosen] = useState<ReportChoice | null>(null);
  const [isAllOpen, setIsAllOpen] = useState(false);
  const months = reportMonths(assessment);
  const usualMonth = monthOf(assessment.cutoff);
  const { month: chosenMonth = usualMonth } = chosen ?? {};
  // A new cut-off can leave the chosen month behind.
  const month = months.includes(chosenMonth) ? chosenMonth : usualMonth;
  const choice: ReportChoice = { ...(chosen ?? NOTHING_CHOSEN), month };
  const choose = (part: Partial<ReportChoice>): void =>
    setChosen((before) => ({ ...(before ?? NOTHING_CHOSEN), month, ...part }));
  useEffect(() => {
    void recallLogo(pane).then((logo) => {
      if (logo !== null) setChosen((before) => ({ ...(before ?? { ...NOTHING_CHOSEN, month }), logo }));
    }, pane.reportUnexpectedError);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: afterwards the view itself changes it
  }, []);

  const last = useLastPreview(isShown ? JSON.stringify([readingKey(pane.state), choice]) : null, () =>
    pane.preview(actions.previewReport(choice)),
  );
  const isBusy = pane.state.running !== null;
  const canWrite = !isBusy && !hasUnfinishedDate(pane.state.dates);
  const perform = (action: ActionName, work: PaneAction): void => {
    if (canWrite) pane.perform(action, work);
  };
  const preview = last.kind === 'ready' ? last.preview : null;
  const paper = choice.paper ?? preview?.choices.paper ?? 'letter';
  return (
    <section className={layout.section} aria-labelledby="report-heading">
      <h2 id="report-heading" className={layout.heading}>
        {REPORT_TEXTS.heading}
      </h2>
      <div className={styles.fields}>
        <SelectField<MonthKey>
          label={REPORT_TEXTS.month}
          value={month}
          options={months.map((each) => ({ value: each, text: formatMonth(each) }))}
          onChange={(each) => choose({ month: each })}
        />
        <SelectField<Paper>
          label={REPORT_TEXTS.paper}
          value={paper}
          options={PAPERS.map((each) => ({ value: each, text: PAPER_TEXTS[each] }))}
          onChange={(each) => choose({ paper: each })}
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
      <Findings assessment={assessment} onToReview={onToReview} />
      <p className={layout.text} aria-live="polite" aria-busy={last.kind === 'ready' && !last.isCurrent}>
        {last.kind === 'failed'
          ? REPORT_TEXTS.failed
          : preview
            ? previewSentence(preview, month)
            : TEXTS.actions.preparing}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!canWrite || last.kind === 'failed'}
          onClick={() => perform('report', actions.writeReport(choice))}
        >
          {REPORT_TEXTS.confirm}
        </Button>
        <Button
          disabledFocusable={!canWrite}
          aria-expanded={isAllOpen}
          onClick={() => setIsAllOpen(!isAllOpen)}
        >
          {REPORT_TEXTS.all.open}
        </Button>
      </div>
      {isAllOpen && !isBusy && (
        <AllReportsForm
          stateKey={JSON.stringify([readingKey(pane.state), choice])}
          preview={() => pane.preview(actions.previewAll(choice))}
          onConfirm={() => {
            setIsAllOpen(false);
            perform('allReports', actions.writeAll(choice));
          }}
          onClose={() => setIsAllOpen(false)}
        />
      )}
      {preview && (
        <>
          <Problems preview={preview} />
          <Contents
            sections={preview.sections}
            last={preview.last}
            leftOut={choice.leaveOut ?? preview.choices.leaveOut}
            onLeaveOut={(leaveOut) => choose({ leaveOut })}
          />
          <Signatories
            signatories={choice.signatories ?? preview.choices.signatories}
            usual={preview.usual.signatories}
            onChange={(signatories) => choose({ signatories })}
          />
          <p className={layout.note}>{REPORT_TEXTS.remembered}</p>
        </>
      )}
      <LogoField
        logo={choice.logo}
        isBusy={isBusy}
        onChange={(logo) =>
          perform(
            'logo',
            actions.writeLogo(logo, (kept) => choose({ logo: kept })),
          )
        }
      />
    </section>
  );
}

const NOTHING_CHOSEN = { paper: null, leaveOut: null, signatories: null, logo: null } as const;

function previewSentence({ sheet, pages, replaces }: ReportPreview, month: MonthKey): string {
  const usual = REPORT_TEXTS.usualSheet(month);
  return [
    REPORT_TEXTS.preview(sheet, pages),
    ...(replaces ? [REPORT_TEXTS.replaces(sheet)] : []),
    ...(sheet === usual ? [] : [REPORT_TEXTS.keeps(usual)]),
  ].join(' ');
}

interface FindingsProps {
  readonly assessment: Assessment;
  readonly onToReview: () => void;
}

/** What the report will carry as it is. */
function Findings({ assessment: { findings }, onToReview }: FindingsProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <p className={layout.note}>
      {REPORT_TEXTS.findings(findings.length, errors)}{' '}
      <button type="button" className={styles.link} onClick={onToReview}>
        {REPORT_TEXTS.toFindings}
      </button>
    </p>
  );
}

/** What the workbook remembers and nobody can understand. */
function Problems({ preview: { problems, configuration } }: { readonly preview: ReportPreview }) {
  const layout = useLayoutStyles();
  return problems.map(({ key, text }) => (
    <p key={`${key} ${text}`} className={layout.note}>
      {REPORT_TEXTS.notUnderstood(configuration, key, text)}
    </p>
  ));
}
