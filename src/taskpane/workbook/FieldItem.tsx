import { useId, useState } from 'react';
import { mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import type { FieldEditorProps } from './FieldEditor';
import { FieldEditor } from './FieldEditor';
import type { FieldLine } from './fieldLines';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.field;

/** One field with the column that it is read from. What is asked is open; any other line opens when it is pressed. */
export function FieldItem(props: FieldEditorProps) {
  const { line } = props;
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [isOpen, setIsOpen] = useState(false);
  const editorId = useId();
  const isQuestion = line.candidates.length > 0 || line.change !== null;
  const column = line.column ? WORKBOOK_TEXTS.column(line.column.column, line.column.heading) : texts.absent;
  const samples = line.column === null ? '' : WORKBOOK_TEXTS.samples(line.column.samples);
  const content = (
    <>
      <span className={styles.field}>
        {line.label} <Mark line={line} />
      </span>
      <span className={styles.read}>
        <span className={line.column === null ? layout.note : undefined}>{column}</span>
        {!isQuestion && samples !== '' && <span className={layout.note}>{samples}</span>}
      </span>
    </>
  );
  return (
    <li className={mergeClasses(styles.line, line.sureness === 'asked' && styles.askedLine)}>
      {isQuestion ? (
        <div className={styles.fact}>{content}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.fact, styles.pressed)}
          aria-expanded={isOpen}
          aria-controls={editorId}
          aria-label={texts.label(line.label, column, texts.sureness[line.sureness], samples)}
          onClick={() => setIsOpen(!isOpen)}
        >
          {content}
        </button>
      )}
      {line.change && <p className={layout.note}>{texts.change[line.change.kind](line.change.heading)}</p>}
      <div id={editorId}>{(isQuestion || isOpen) && <FieldEditor {...props} />}</div>
    </li>
  );
}

/** What is sure of a line, in a word; a sure line has only a tick. */
function Mark({ line: { sureness, candidates } }: { readonly line: FieldLine }) {
  const styles = useWorkbookStyles();
  if (sureness === 'absent') return null;
  if (sureness === 'sure' || sureness === 'confirmed') {
    return (
      <span className={styles.sure} role="img" aria-label={texts.sureness[sureness]}>
        ✓
      </span>
    );
  }
  const isOne = sureness === 'asked' && candidates.length === 1;
  return <span className={styles[sureness]}>{isOne ? texts.askedOne : texts.sureness[sureness]}</span>;
}
