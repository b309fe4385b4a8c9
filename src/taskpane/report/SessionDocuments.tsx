import { useState } from 'react';
import { problemText } from '../../app/problems';
import type { PlannedDocument } from '../../app/makeSessionDocuments';
import type { Assessment } from '../../domain/assessment/assessment';
import { formatShortDate } from '../../domain/dates/shortFormat';
import type { Problem } from '../../domain/problem';
import type { Registers } from '../../domain/registers/records';
import type { Result } from '../../domain/result';
import type { SessionDocumentKind } from '../../domain/sessionDocuments/sessionDocument';
import { Button } from '../shared/fluent';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { DOCUMENT_TEXTS, REPORT_TEXTS } from './reportTexts';
import type { DocumentsChoice, SessionChoice } from './report.actions';
import * as actions from './report.actions';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { useLayoutStyles } from '../shared/layout.styles';
import { useChoicesStyles } from '../shared/Choices.styles';
import { SelectField } from '../shared/SelectField';
import { useReportStyles } from './Report.styles';
import type { LastPreview } from './useLastPreview';
import { readingKey, useLastPreview } from './useLastPreview';

const texts = REPORT_TEXTS.documents;

const KINDS = ['convocation', 'attendance', 'minutes'] as const satisfies readonly SessionDocumentKind[];

interface SessionDocumentsProps {
  readonly pane: PaneModel;
  readonly registers: Registers;
  readonly assessment: Assessment;
  readonly isShown: boolean;
}

/** The call to a session and its attendance list. */
export function SessionDocuments({ pane, registers, assessment, isShown }: SessionDocumentsProps) {
  const layout = useLayoutStyles();
  const [key, setKey] = useState<string | null>(null);
  const sessions = actions.sessionChoices(registers);
  const isUnread = registers.questions.some(({ register }) => register === 'sessions');
  const session =
    sessions.find((each) => each.key === key) ?? actions.sessionToPrepare(sessions, assessment.cutoff);
  return (
    <section className={layout.section} aria-labelledby="documents-heading">
      <h2 id="documents-heading" className={layout.heading}>
        {texts.heading}
      </h2>
      <p className={layout.note}>{session === null ? (isUnread ? texts.unread : texts.none) : texts.intro}</p>
      {session && (
        <DocumentsForm
          pane={pane}
          sessions={sessions}
          session={session}
          isShown={isShown}
          onSession={setKey}
        />
      )}
    </section>
  );
}

interface DocumentsFormProps {
  readonly pane: PaneModel;
  readonly sessions: readonly SessionChoice[];
  readonly session: SessionChoice;
  readonly isShown: boolean;
  readonly onSession: (key: string) => void;
}

function DocumentsForm({ pane, sessions, session, isShown, onSession }: DocumentsFormProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const choices = useChoicesStyles();
  const [documents, setDocuments] = useState<readonly SessionDocumentKind[]>(KINDS);
  const choice: DocumentsChoice = { session, documents, paper: null };
  const last = useLastPreview(
    isShown ? JSON.stringify([readingKey(pane.state), session.key, documents]) : null,
    () => pane.preview(actions.previewDocuments(choice)),
  );
  const canWrite = canStart(pane.state) && documents.length > 0 && last.kind === 'ready' && last.preview.ok;
  const toggle = (kind: SessionDocumentKind): void =>
    setDocuments(KINDS.filter((each) => documents.includes(each) !== (each === kind)));
  return (
    <>
      <SelectField
        label={texts.session}
        value={session.key}
        options={sessions.map(({ key, name, day }) => ({
          value: key,
          text: texts.option(day && formatShortDate(day), name),
        }))}
        onChange={onSession}
      />
      <fieldset className={choices.choices}>
        <legend className={styles.legend}>{texts.kinds}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className={choices.choice}>
            <input type="checkbox" checked={documents.includes(kind)} onChange={() => toggle(kind)} />
            {DOCUMENT_TEXTS[kind]}
          </label>
        ))}
      </fieldset>
      <div className={layout.section} aria-live="polite">
        {documents.length === 0 ? (
          <p className={layout.text}>{texts.chooseOne}</p>
        ) : (
          sentencesOf(last).map((sentence) => (
            <p key={sentence} className={layout.text}>
              {sentence}
            </p>
          ))
        )}
      </div>
      <div>
        <Button
          disabledFocusable={!canWrite}
          onClick={() => {
            if (canWrite) pane.perform('documents', actions.writeDocuments(choice));
          }}
        >
          {texts.confirm}
        </Button>
      </div>
    </>
  );
}

/** What will be made, what it takes the place of and what it leaves blank; or why it cannot be made. */
function sentencesOf(last: LastPreview<Result<readonly PlannedDocument[], Problem>>): readonly string[] {
  if (last.kind === 'waiting') return [ACTION_TEXTS.preparing];
  if (last.kind === 'failed') return [texts.failed];
  if (!last.preview.ok) {
    const { what, why, whatToDo } = problemText(last.preview.problem);
    return [`${what} ${why} ${whatToDo}`];
  }
  const documents = last.preview.value;
  const replaced = documents.flatMap(({ sheet }) => (sheet.replaces ? [sheet.sheet] : []));
  const blanks = new Set(documents.flatMap(({ document }) => document.leftBlank));
  return [
    texts.preview(documents.map(({ sheet }) => sheet)),
    ...(replaced.length > 0 ? [texts.replaces(replaced)] : []),
    ...blanks,
  ];
}
