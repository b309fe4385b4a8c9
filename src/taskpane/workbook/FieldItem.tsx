import { useId, useState } from 'react';
import { mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import type { FieldEditorProps } from './FieldEditor';
import { FieldEditor } from './FieldEditor';
import type { Sureness } from './fieldLines';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.field;

const SURE_SYMBOL = '✓';

/** One field with the column that it is read from. What is asked is open; any other line opens when it is pressed. */
export function FieldItem(props: FieldEditorProps) {
  const { line } = props;
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [isOpen, setIsOpen] = useState(false);
  const editorId = useId();
  const isQuestion = line.candidates.length > 0 || line.change !== null;
  const columns = [...(line.column ? [line.column] : []), ...line.further];
  const without = line.isFromTitles ? texts.fromTitles : texts.absent;
  const column = columns.length > 0 ? WORKBOOK_TEXTS.columns(columns) : without;
  const samples = columns[0] === undefined ? '' : WORKBOOK_TEXTS.samples(columns[0].samples);
  return (
    <li className={mergeClasses(styles.line, line.sureness === 'asked' && styles.askedLine)}>
      {!isQuestion && (
        <button
          type="button"
          className={styles.fact}
          aria-expanded={isOpen}
          aria-controls={editorId}
          aria-label={texts.label(
            line.label,
            column,
            texts.sureness[line.sureness],
            isTicked(line.sureness),
            samples,
          )}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={styles.field}>
            {line.label} <Mark sureness={line.sureness} />
          </span>
          <span className={styles.read}>
            <span className={columns.length === 0 ? layout.note : undefined}>{column}</span>
            {samples !== '' && <span className={mergeClasses(layout.note, styles.samples)}>{samples}</span>}
          </span>
        </button>
      )}
      {line.change && <p className={layout.note}>{texts.change[line.change.change](line.change.heading)}</p>}
      {line.takenFrom !== null && <p className={layout.note}>{texts.takes(column, line.takenFrom)}</p>}
      {line.lost !== null && (
        <p className={layout.note}>
          {texts.lost(WORKBOOK_TEXTS.column(line.lost.column.column, line.lost.column.heading), line.lost.to)}
        </p>
      )}
      <div id={editorId}>{(isQuestion || isOpen) && <FieldEditor {...props} />}</div>
    </li>
  );
}

const isTicked = (sureness: Sureness): boolean => sureness === 'sure' || sureness === 'confirmed';

/** What is sure of a line, in a word; a sure line has only a tick. */
function Mark({ sureness }: { readonly sureness: Sureness }) {
  const styles = useWorkbookStyles();
  if (isTicked(sureness)) {
    return (
      <span className={styles.sure} aria-hidden="true">
        {SURE_SYMBOL}
      </span>
    );
  }
  return (
    <span className={sureness === 'chosen' ? styles.chosen : styles.likely}>{texts.sureness[sureness]}</span>
  );
}
