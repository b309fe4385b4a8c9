import { useState } from 'react';
import type { MappingUndo, SettledMappings } from '../../app/settleMapping';
import { fieldLabels } from '../../workbook/configuration/configurationSheet';
import type { RegisterMapping } from '../../workbook/recognition/mapping';
import type {
  ColumnChoice,
  ColumnLayout,
  MappedKind,
  PartLayout,
  RegisterLayout,
  SheetLayout,
} from '../../workbook/recognition/registerLayout';
import { missingFields, settledMapping } from '../../workbook/recognition/registerLayout';
import { Button, mergeClasses } from '../shared/fluent';
import type { PaneModel } from '../pane/paneModel';
import { REGISTER_TEXTS } from '../shared/texts';
import { WORKBOOK_TEXTS } from './workbookTexts';
import type { Place } from './workbook.actions';
import * as actions from './workbook.actions';
import { useLayoutStyles } from '../shared/layout.styles';
import { SheetsForm } from '../shared/SheetsForm';
import { ColumnItem } from './ColumnItem';
import { PlaceForm } from './PlaceForm';
import { ForgetForm, SaveForm } from './SettleForms';
import { useWorkbookStyles } from './Workbook.styles';

const texts = WORKBOOK_TEXTS.register;

/** What the person chose, by sheet and column; `null` is a column that is not used. */
type Choices = ReadonlyMap<string, ReadonlyMap<number, string | null>>;

type OpenForm = 'place' | 'save' | 'forget';

interface RegisterPanelProps {
  readonly pane: PaneModel;
  readonly register: RegisterLayout;
  readonly sheets: readonly SheetLayout[];
  /** The person said where it is, and has not saved it yet. */
  readonly isPlaced: boolean;
  readonly onPlace: (place: Place | null) => void;
  readonly onSettled: (undo: MappingUndo) => void;
}

/** One register: where it is, what each column is read as, and the ways to say otherwise. */
export function RegisterPanel({ pane, register, sheets, isPlaced, onPlace, onSettled }: RegisterPanelProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [openForm, setOpenForm] = useState<OpenForm | null>(null);
  const { kind, parts, sheetsAsked } = register;
  const { name, use } = REGISTER_TEXTS[kind];
  const isBusy = pane.state.running !== null;
  const isSettled = parts.some(({ mapping }) => mapping !== null);
  const isChanged = isPlaced || choices.size > 0;
  const settled = parts.map((part) => settledMapping(kind, part, chosenIn(part, choices)));
  const missing = parts.length === 0 ? [] : lacking(kind, settled);
  const questions = sheetsAsked.length > 0 ? 1 : openQuestions(parts, settled, choices);
  const isAbsent = parts.length === 0;
  const [isOpen, setIsOpen] = useState(false);
  const choose = (part: PartLayout, column: number, field: string | null): void => {
    setOpenForm(null);
    setChoices(withChoice(choices, part, column, field));
  };
  const close = (): void => setOpenForm(null);
  const discard = (): void => {
    setChoices(new Map());
    onPlace(null);
    close();
  };
  const perform = (mappings: SettledMappings, sentence: (sheet: string) => string): void => {
    close();
    void pane.preview(actions.previewMapping(mappings)).then((planned) => {
      if (planned) pane.perform('mapping', actions.writeMapping(planned, sentence, onSettled));
    });
  };
  const saved: SettledMappings = new Map([[kind, settled]]);
  const forgotten: SettledMappings = new Map([[kind, []]]);
  return (
    <details
      className={styles.register}
      open={isOpen || isChanged || questions + missing.length > 0 || (isAbsent && kind === 'plan')}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h3 className={mergeClasses(layout.subheading, styles.title)}>{name}</h3>
        {questions > 0 && (
          <span className={mergeClasses(styles.badge, styles.asks)}>{texts.questions(questions)}</span>
        )}
        {missing.length > 0 && (
          <span className={mergeClasses(styles.badge, styles.asks)}>{texts.lacking}</span>
        )}
        {isChanged ? (
          <span className={mergeClasses(styles.badge, styles.unsaved)}>{texts.changed}</span>
        ) : (
          isSettled && <span className={mergeClasses(styles.badge, styles.settled)}>{texts.settled}</span>
        )}
        <span className={layout.note}>{isAbsent ? texts.absent : foundText(parts, settled)}</span>
      </summary>
      <div className={styles.content}>
        {missing.length > 0 && <p className={layout.text}>{texts.missing(missing)}</p>}
        {parts.map((part) => (
          <Part
            key={part.sheet}
            pane={pane}
            kind={kind}
            part={part}
            isAlone={parts.length === 1}
            settled={settledMapping(kind, part, chosenIn(part, choices))}
            choices={choices.get(part.sheet) ?? new Map()}
            onChoose={(column, field) => choose(part, column, field)}
          />
        ))}
        {isChanged && openForm !== 'save' && (
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              aria-label={texts.saveLabel(name)}
              disabledFocusable={isBusy}
              onClick={() => setOpenForm('save')}
            >
              {texts.save}
            </Button>
            <Button aria-label={texts.discardLabel(name)} onClick={discard}>
              {texts.discard}
            </Button>
          </div>
        )}
        {openForm === 'save' && (
          <SaveForm
            name={name}
            changes={changesOf(kind, parts, choices)}
            columns={settled.reduce((sum, { columns }) => sum + columns.size, 0)}
            preview={() => pane.preview(actions.previewMapping(saved))}
            onConfirm={() => perform(saved, WORKBOOK_TEXTS.save.saved)}
            onClose={close}
          />
        )}
        {!isChanged && !isAbsent && openForm === null && (
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={isBusy} onClick={() => setOpenForm('place')}>
              {texts.elsewhere}
            </Button>
            {isSettled && (
              <Button
                size="small"
                aria-label={texts.forgetLabel(name)}
                disabledFocusable={isBusy}
                onClick={() => setOpenForm('forget')}
              >
                {texts.forget}
              </Button>
            )}
          </div>
        )}
        {openForm === 'forget' && (
          <ForgetForm
            name={name}
            preview={() => pane.preview(actions.previewMapping(forgotten))}
            onConfirm={() => perform(forgotten, () => WORKBOOK_TEXTS.forget.done(name))}
            onClose={close}
          />
        )}
        {sheetsAsked.length > 0 && (
          <>
            <p className={layout.note}>{WORKBOOK_TEXTS.sheets.intro}</p>
            <SheetsForm
              question={WORKBOOK_TEXTS.sheets.question(name)}
              sheets={sheetsAsked}
              together={WORKBOOK_TEXTS.sheets.together}
              confirm={WORKBOOK_TEXTS.sheets.confirm}
              onChoose={(sheetsChosen) => {
                close();
                onPlace(sheetsChosen);
              }}
            />
          </>
        )}
        {((isAbsent && sheetsAsked.length === 0) || openForm === 'place') && (
          <PlaceForm
            kind={kind}
            use={use}
            sheets={sheets}
            now={parts[0] ?? null}
            onPlace={(mapping) => {
              close();
              setChoices(new Map());
              onPlace(mapping);
            }}
            {...(isAbsent ? {} : { onClose: close })}
          />
        )}
      </div>
    </details>
  );
}

interface PartProps {
  readonly pane: PaneModel;
  readonly kind: MappedKind;
  readonly part: PartLayout;
  readonly isAlone: boolean;
  readonly settled: RegisterMapping;
  readonly choices: ReadonlyMap<number, string | null>;
  readonly onChoose: (column: number, field: string | null) => void;
}

function Part({ pane, kind, part, isAlone, settled, choices, onChoose }: PartProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const { sheet, headerRow, columns } = part;
  const { name } = REGISTER_TEXTS[kind];
  const labels = fieldLabels(kind);
  const fields = [...labels].map(([field, label]) => ({ field, label }));
  const byColumn = new Map([...settled.columns].map(([field, column]) => [column, field]));
  return (
    <>
      <div className={styles.buttons}>
        <span className={layout.note}>
          {isAlone ? texts.place(headerRow) : texts.sheetPlace(sheet, headerRow)}
        </span>
        <Button
          size="small"
          aria-label={texts.goToLabel(name, sheet)}
          onClick={() => pane.goTo({ sheet, row: headerRow, column: columns[0]?.column ?? 1 })}
        >
          {texts.goTo}
        </Button>
      </div>
      <ul className={mergeClasses(layout.list, styles.columns)} aria-label={texts.columns(name, sheet)}>
        {columns.map((column) => (
          <ColumnItem
            key={column.column}
            layout={column}
            fields={fields}
            field={byColumn.get(column.column) ?? null}
            isChanged={choices.has(column.column)}
            asks={asked(column, settled, choices).map((field) => labels.get(field) ?? field)}
            onChoose={(field) => onChoose(column.column, field)}
          />
        ))}
      </ul>
    </>
  );
}

function chosenIn({ sheet }: PartLayout, choices: Choices): readonly ColumnChoice[] {
  return [...(choices.get(sheet) ?? [])].map(([column, field]) => ({ column, field }));
}

/** The choices with one more; a choice that says what was read already is none. */
function withChoice(choices: Choices, part: PartLayout, column: number, field: string | null): Choices {
  const inPart = new Map(choices.get(part.sheet));
  // The last choice is the one that counts where two columns claim a field.
  for (const [other, held] of inPart) if (field !== null && held === field) inPart.delete(other);
  inPart.delete(column);
  const read = part.columns.find((each) => each.column === column);
  const isAnswer = (read?.asks.length ?? 0) > 0;
  if (isAnswer || (read?.field ?? null) !== field) inPart.set(column, field);
  const next = new Map(choices);
  if (inPart.size === 0) next.delete(part.sheet);
  else next.set(part.sheet, inPart);
  return next;
}

/** The fields that a column may be, as long as no column was said to be that one. */
function asked(
  { column, asks }: ColumnLayout,
  { columns }: RegisterMapping,
  choices: ReadonlyMap<number, string | null>,
): readonly string[] {
  return choices.has(column) ? [] : asks.filter((field) => !columns.has(field));
}

/** Questions without an answer: a field that several columns may be is one. */
function openQuestions(
  parts: readonly PartLayout[],
  settled: readonly RegisterMapping[],
  choices: Choices,
): number {
  return parts.reduce((sum, part, index) => {
    const mapping = settled[index];
    if (mapping === undefined) return sum;
    const chosen = choices.get(part.sheet) ?? new Map<number, string | null>();
    return sum + new Set(part.columns.flatMap((column) => asked(column, mapping, chosen))).size;
  }, 0);
}

function lacking(kind: MappedKind, settled: readonly RegisterMapping[]): readonly string[] {
  const missing = settled.map(({ columns }) => missingFields(kind, new Set(columns.keys())));
  return missing.find((fields) => fields.length > 0) ?? [];
}

function foundText(parts: readonly PartLayout[], settled: readonly RegisterMapping[]): string {
  const read = settled.reduce((sum, { columns }) => sum + columns.size, 0);
  const all = parts.reduce((sum, { columns }) => sum + columns.length, 0);
  return texts.found(
    parts.map(({ sheet }) => sheet),
    read,
    all,
  );
}

function changesOf(kind: MappedKind, parts: readonly PartLayout[], choices: Choices): readonly string[] {
  const labels = fieldLabels(kind);
  return parts.flatMap((part) =>
    chosenIn(part, choices).map(({ column, field }) => {
      const heading = part.columns.find((each) => each.column === column)?.heading ?? '';
      const label = field === null ? WORKBOOK_TEXTS.column.noField : (labels.get(field) ?? field);
      return WORKBOOK_TEXTS.save.change(WORKBOOK_TEXTS.column.name(column, heading), label);
    }),
  );
}
