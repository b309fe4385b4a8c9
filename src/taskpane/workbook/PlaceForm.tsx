import type { FormEvent } from 'react';
import { useState } from 'react';
import type { RegisterMapping } from '../../workbook/recognition/mapping';
import type { MappedKind, PartLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import { Button } from '../shared/fluent';
import { sentences } from '../shared/sentences';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { REGISTER_TEXTS } from './registerTexts';
import { WORKBOOK_TEXTS } from './workbookTexts';
import { useLayoutStyles } from '../shared/layout.styles';
import { SelectField } from '../shared/SelectField';
import { useWorkbookStyles } from './Workbook.styles';

const texts = WORKBOOK_TEXTS.place;

/** Characters of an option that the browser's list shows in a narrow pane. */
const LONGEST_OPTION = 60;

interface PlaceFormProps {
  readonly kind: MappedKind;
  /** What the person gains by it. Where it is not there, that is said above, with the headings that make it known. */
  readonly use: string;
  readonly sheets: readonly SheetLayout[];
  /** Where it is read now. */
  readonly now: PartLayout | null;
  /** The sheet of which the confirmed headings are gone: which row has them now is not guessed. */
  readonly lost: string | null;
  readonly onPlace: (mapping: RegisterMapping) => void;
  /** Given where the form can be closed. */
  readonly onClose?: () => void;
}

/** Asks on which sheet a register is, and which row has its headings. */
export function PlaceForm({ kind, use, sheets, now, lost, onPlace, onClose }: PlaceFormProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [name, setName] = useState(lost ?? now?.sheet ?? sheets[0]?.name ?? '');
  const [row, setRow] = useState<number | null>(now?.headerRow ?? null);
  const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
  const rows = sheet?.headingRows ?? [];
  const guess = sheet === undefined || sheet.name === lost ? null : (sheet.likely ?? rows[0]?.row ?? null);
  const chosen = rows.find((each) => each.row === row)?.row ?? guess;
  const register = REGISTER_TEXTS[kind];
  if (sheet === undefined || rows.length === 0) return null;
  const place = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) return;
    onPlace({ kind, sheet: sheet.name, headerRow: chosen, columns: new Map(), otherColumns: [] });
  };
  return (
    <form className={layout.section} aria-label={texts.heading(register.name)} onSubmit={place}>
      <p className={layout.note}>{now === null ? texts.intro : sentences(use, texts.intro)}</p>
      <SelectField
        label={texts.sheet}
        value={sheet.name}
        options={sheets.map((each) => ({ value: each.name, text: each.name }))}
        onChange={(value) => {
          setName(value);
          setRow(null);
        }}
      />
      <SelectField
        label={texts.row}
        value={chosen === null ? '' : String(chosen)}
        options={[
          ...(chosen === null ? [{ value: '', text: texts.chooseRow }] : []),
          ...rows.map((each) => ({
            value: String(each.row),
            text: shortened(texts.rowOption(each.row, each.texts)),
          })),
        ]}
        onChange={(value) => setRow(Number(value))}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={chosen === null}>
          {texts.confirm}
        </Button>
        {onClose && <Button onClick={onClose}>{ACTION_TEXTS.back}</Button>}
      </div>
    </form>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_OPTION ? `${text.slice(0, LONGEST_OPTION).trimEnd()}…` : text;
}
