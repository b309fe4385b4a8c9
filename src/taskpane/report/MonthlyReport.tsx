import { useId } from 'react';
import type { Assessment, Dated } from '../../domain/assessment/assessment';
import { countPlaces } from '../../domain/assessment/fixes';
import type { MonthKey } from '../../domain/dates/calendarDate';
import type { Registers } from '../../domain/registers/records';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { useLayoutStyles } from '../shared/layout.styles';
import { sentences } from '../shared/sentences';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { Contents } from './Contents';
import { Contradictions } from './Contradictions';
import { LogoField } from './LogoField';
import type { ReportPreview } from './report.actions';
import * as actions from './report.actions';
import { ReportActions } from './ReportActions';
import { ReportFields } from './ReportFields';
import { REPORT_TEXTS } from './reportTexts';
import { SectionWriting } from './SectionWriting';
import { Signatories } from './Signatories';
import type { LastPreview } from './useLastPreview';
import { readingKey, useLastPreview } from './useLastPreview';
import type { ReportChoosing } from './useReportChoice';
import { useReportChoice } from './useReportChoice';

interface MonthlyReportProps {
  readonly pane: PaneModel;
  readonly registers: Registers;
  readonly assessment: Dated<Assessment>;
  readonly isShown: boolean;
  readonly onToReview: () => void;
  readonly onToToday: () => void;
}

/** The heading above the contradictions, which says why the report is not written. */
const CONTRADICTIONS = 'contradictions-heading';
const NONE: readonly string[] = [];

/** The month's report: its contents, what can be chosen of it, and the button that writes it. */
export function MonthlyReport({
  pane,
  registers,
  assessment,
  isShown,
  onToReview,
  onToToday,
}: MonthlyReportProps) {
  const layout = useLayoutStyles();
  const choosing = useReportChoice(pane, registers, assessment);
  const { choice, choose } = choosing;
  const stateKey = JSON.stringify([readingKey(pane.state), choice]);
  const last = useLastPreview(isShown ? stateKey : null, () => pane.preview(actions.previewReport(choice)));
  const preview = last.kind === 'ready' ? last.preview : null;
  const waits = preview !== null && preview.refusal !== null;
  const contradictions = preview?.contradictions ?? NONE;
  const contradicts = !choice.acceptContradictions && contradictions.length > 0;
  const previewId = useId();
  return (
    <section className={layout.section} aria-labelledby="report-heading">
      <h2 id="report-heading" className={layout.heading}>
        {REPORT_TEXTS.heading}
      </h2>
      <ReportFields {...choosing} preview={preview} onToToday={onToToday} />
      <Findings assessment={assessment} onToReview={onToReview} />
      <p
        id={previewId}
        className={layout.text}
        aria-live="polite"
        aria-busy={last.kind === 'ready' && !last.isCurrent}
      >
        {previewText(last, choice.month)}
      </p>
      {preview && preview.blanks.length > 0 && (
        <p className={layout.note}>{REPORT_TEXTS.blanks(preview.blanks, preview.processSheet)}</p>
      )}
      {preview && preview.undated > 0 && (
        <p className={layout.note}>{REPORT_TEXTS.undated(preview.undated)}</p>
      )}
      <Contradictions
        id={CONTRADICTIONS}
        contradictions={contradictions}
        isAccepted={choice.acceptContradictions}
        onAccept={(acceptContradictions) => choose({ acceptContradictions })}
      />
      <ReportActions
        pane={pane}
        choice={choice}
        stateKey={stateKey}
        contradictions={contradictions}
        {...(last.kind === 'failed' || waits
          ? { whyNot: previewId }
          : contradicts
            ? { whyNot: CONTRADICTIONS }
            : {})}
      />
      <SectionWriting
        pane={pane}
        month={choice.month}
        isShown={isShown}
        {...(waits ? { whyNot: previewId } : {})}
      />
      {preview && !waits && <PreviewDetails {...choosing} preview={preview} />}
      <LogoField
        logo={choice.logo}
        isBusy={pane.state.running !== null}
        onChange={(logo) => {
          const write = actions.writeLogo(logo, (kept) => choose({ logo: kept }));
          if (canStart(pane.state)) pane.perform('logo', write);
        }}
      />
    </section>
  );
}

function previewText(last: LastPreview<ReportPreview>, month: MonthKey): string {
  if (last.kind === 'waiting') return ACTION_TEXTS.preparing;
  if (last.kind === 'failed') return REPORT_TEXTS.failed;
  const { sheet, pages, replaces, refusal } = last.preview;
  if (refusal !== null) return sentences(REPORT_TEXTS.waits, refusal);
  const usual = REPORT_TEXTS.usualSheet(month, last.preview.choices.edition);
  return sentences(
    replaces ? REPORT_TEXTS.replaces(sheet, pages) : REPORT_TEXTS.preview(sheet, pages),
    actions.whyKept(last.preview, usual),
  );
}

interface PreviewDetailsProps extends ReportChoosing {
  readonly preview: ReportPreview;
}

/** What the report will contain and who signs it: both can be changed. */
function PreviewDetails({ preview, choice, choose }: PreviewDetailsProps) {
  const layout = useLayoutStyles();
  return (
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
  );
}

interface FindingsProps {
  readonly assessment: Assessment;
  readonly onToReview: () => void;
}

/** How many findings the report will be made with. */
function Findings({ assessment: { findings }, onToReview }: FindingsProps) {
  const layout = useLayoutStyles();
  if (findings.length === 0) return null;
  const errors = countPlaces(findings.filter(({ severity }) => severity === 'error'));
  return (
    <p className={layout.note}>
      {REPORT_TEXTS.findings(countPlaces(findings), errors)}{' '}
      <button type="button" className={layout.link} onClick={onToReview}>
        {REPORT_TEXTS.toFindings}
      </button>
    </p>
  );
}

/** The remembered choices that cannot be understood. */
function Problems({ preview: { problems, configuration } }: { readonly preview: ReportPreview }) {
  const layout = useLayoutStyles();
  return problems.map(({ key, text }) => (
    <p key={`${key} ${text}`} className={layout.note}>
      {REPORT_TEXTS.notUnderstood(configuration, key, text)}
    </p>
  ));
}
