import { useId, useState } from 'react';
import { columnLetters } from '../../domain/registers/cell';
import type { ColumnLayout } from '../../workbook/recognition/registerLayout';
import type { PaneModel } from '../pane/paneModel';
import { useChoicesStyles } from '../shared/Choices.styles';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { SelectField } from '../shared/SelectField';
import type { FieldLine } from './fieldLines';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.field;

/** The option of a field that the sheet does not have. */
const NONE = '';

export interface FieldEditorProps {
  readonly line: FieldLine;
  readonly sheet: string;
  /** Every column of the register on its sheet. */
  readonly columns: readonly ColumnLayout[];
  /** Columns of other registers in its rows. */
  readonly beside: readonly number[];
  readonly selectedCell: PaneModel['selectedCell'];
  readonly onChoose: (column: number | null) => void;
}

/** Chooses the column of a field: among its candidates, from the list of all, or the one that is selected in the sheet. */
export function FieldEditor({ line, sheet, columns, beside, selectedCell, onChoose }: FieldEditorProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [message, setMessage] = useState('');
  const { label, column, candidates } = line;
  const isCandidate = candidates.some((each) => each.column === column?.column);
  const [isOther, setIsOther] = useState(candidates.length > 0 && !isCandidate);
  const showsList = candidates.length === 0 || isOther || !isCandidate;
  const choose = (chosen: number | null): void => {
    setMessage('');
    onChoose(chosen);
  };
  const useSelected = (): void =>
    void selectedCell().then((cell) => {
      if (cell === null) return;
      const found = columns.find((each) => each.column === cell.column);
      if (cell.sheet !== sheet) setMessage(texts.otherSheet(cell.sheet, sheet));
      else if (beside.includes(cell.column)) setMessage(texts.besideColumn(columnLetters(cell.column)));
      else if (found === undefined) setMessage(texts.emptyColumn(columnLetters(cell.column)));
      else {
        onChoose(found.column);
        setIsOther(!candidates.includes(found));
        setMessage(texts.used(WORKBOOK_TEXTS.column(found.column, found.heading)));
      }
    });
  return (
    <div className={styles.editor}>
      {candidates.length > 0 && (
        <Candidates
          line={line}
          isOther={showsList}
          onChoose={(chosen) => {
            setIsOther(false);
            choose(chosen);
          }}
          onOther={() => setIsOther(true)}
        />
      )}
      {showsList && (
        <SelectField
          label={texts.list(label)}
          value={column === null ? NONE : String(column.column)}
          options={[
            { value: NONE, text: texts.none },
            ...columns.map((each) => ({
              value: String(each.column),
              text: WORKBOOK_TEXTS.column(each.column, each.heading),
            })),
          ]}
          onChange={(value) => choose(value === NONE ? null : Number(value))}
        />
      )}
      <div>
        <Button size="small" aria-label={texts.useSelectedLabel(label)} onClick={useSelected}>
          {texts.useSelected}
        </Button>
        {/* Always mounted: a screen reader only announces what changes inside a region it already knows. */}
        <p className={layout.note} aria-live="polite">
          {message}
        </p>
      </div>
      {line.evidence.length > 0 && <p className={layout.note}>{texts.why(line.evidence)}</p>}
    </div>
  );
}

interface CandidatesProps {
  readonly line: FieldLine;
  /** The person wants another column than these. */
  readonly isOther: boolean;
  readonly onChoose: (column: number) => void;
  readonly onOther: () => void;
}

function Candidates({ line, isOther, onChoose, onOther }: CandidatesProps) {
  const { label, column, candidates, isOfWeeks } = line;
  const layout = useLayoutStyles();
  const choices = useChoicesStyles();
  const styles = useWorkbookStyles();
  const name = useId();
  return (
    <fieldset className={choices.choices}>
      <legend className={styles.question}>
        {isOfWeeks ? texts.weeks(line.field) : texts.question(label, candidates.length)}
      </legend>
      {candidates.map((each) => (
        <label key={each.column} className={choices.choice}>
          <input
            type="radio"
            name={name}
            checked={!isOther && each.column === column?.column}
            onChange={() => onChoose(each.column)}
          />
          <span>
            {WORKBOOK_TEXTS.column(each.column, each.heading)}{' '}
            <span className={layout.note}>{WORKBOOK_TEXTS.samples(each.samples)}</span>
          </span>
        </label>
      ))}
      <label className={choices.choice}>
        <input type="radio" name={name} checked={isOther} onChange={onOther} />
        <span>{texts.other}</span>
      </label>
    </fieldset>
  );
}
