import type { ReactNode } from 'react';
import { useState } from 'react';
import { lostHeadingsText } from '../../domain/registers/lostHeadingsText';
import { planHeadings, withHeadings } from '../../domain/registers/planHeadings';
import { unreadInWords } from '../../domain/rules/unreadRules';
import type { RegisterLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import type { PaneModel } from '../pane/paneModel';
import type { PlaceNote } from '../review/registerViews';
import { registerViews } from '../review/registerViews';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { REGISTER_TEXTS } from './registerTexts';
import type { FieldLine } from './fieldLines';
import { FieldItem } from './FieldItem';
import { ForgetForm } from './ForgetForm';
import type { ReadPart } from './readingChoices';
import { isOpenQuestion } from './readingChoices';
import { RegisterPlace } from './RegisterPlace';
import type { Place } from './workbook.actions';
import * as actions from './workbook.actions';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.register;

interface RegisterBlockProps {
  readonly pane: PaneModel;
  readonly register: RegisterLayout;
  readonly parts: readonly ReadPart[];
  /** The number of its records. */
  readonly rows: number;
  readonly sheets: readonly SheetLayout[];
  /** The person changed something in it and has not saved it. */
  readonly isChanged: boolean;
  readonly onChoose: (part: ReadPart, field: string, column: number | null) => void;
  readonly onPlace: (place: Place) => void;
}

/** One register: where it is, and field by field how it was read. */
export function RegisterBlock(props: RegisterBlockProps) {
  const { pane, register, parts, rows, sheets, isChanged, onPlace } = props;
  const { kind, sheetsAsked, sheetsLost, headingsLost } = register;
  const places = sheetsAsked.length + sheetsLost.length + headingsLost.length;
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [isPlacing, setIsPlacing] = useState(false);
  const questions = parts.flatMap(({ lines }) => lines.lines.filter(isOpenQuestion)).length;
  const asks = questions + places > 0;
  const isConfirmed = parts.length > 0 && parts.every(({ part }) => part.mapping !== null);
  const [isOpen, setIsOpen] = useState(asks || (kind === 'plan' && !isConfirmed));
  const { name } = REGISTER_TEXTS[kind];
  const only = parts.length === 1 ? parts[0] : undefined;
  return (
    <details
      className={styles.register}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary tabIndex={0} className={styles.summary}>
        <h3 className={mergeClasses(layout.subheading, styles.title)}>{name}</h3>
        <Badge questions={places > 0 ? 1 : questions} isChanged={isChanged} isConfirmed={isConfirmed} />
        <span className={layout.note}>{whereText(register, parts, rows)}</span>
      </summary>
      <div className={styles.content}>
        {parts.length + headingsLost.length === 0 && <HowToAdd kind={kind} />}
        {notesOf(pane, kind).map((note) => (
          <p key={note} className={layout.note}>
            {WORKBOOK_TEXTS.notes[note]}
          </p>
        ))}
        <Unread pane={pane} kind={kind} />
        {parts.map((part) => (
          <Part key={part.part.sheet} {...props} read={part} isAlone={parts.length === 1} />
        ))}
        {sheetsLost.map((sheet) => (
          <p key={sheet} className={layout.note}>
            {WORKBOOK_TEXTS.sheets.lost(sheet)}
          </p>
        ))}
        {headingsLost.map((lost) => (
          <p key={lost.sheet} className={layout.text}>
            {lostHeadingsText(lost)}
          </p>
        ))}
        {(parts.length > 0 || places > 0) && (
          <div className={styles.buttons}>
            {only && <GoTo pane={pane} read={only} />}
            {isConfirmed && <Forget pane={pane} register={register} />}
            <Button
              size="small"
              aria-label={texts.elsewhereLabel(name)}
              aria-expanded={isPlacing}
              onClick={() => setIsPlacing(!isPlacing)}
            >
              {texts.elsewhere}
            </Button>
            <Button size="small" aria-label={texts.nowhereLabel(name)} onClick={() => onPlace([])}>
              {texts.nowhere}
            </Button>
          </div>
        )}
        <RegisterPlace
          register={register}
          sheets={sheets}
          isAsked={isPlacing}
          onPlace={(place) => {
            setIsPlacing(false);
            onPlace(place);
          }}
          onClose={() => setIsPlacing(false)}
        />
      </div>
    </details>
  );
}

/** On which sheets a register is, or why it is not read. */
function whereText({ kind, headingsLost }: RegisterLayout, parts: readonly ReadPart[], rows: number): string {
  if (parts.length > 0) {
    const sheets = parts.map(({ part }) => part.sheet);
    return texts.found(sheets, REGISTER_TEXTS[kind].rows(rows));
  }
  return headingsLost.length === 0 ? texts.absent : texts.unread(headingsLost.map(({ sheet }) => sheet));
}

/** What a register is for that was not found, and how it is recognised. */
function HowToAdd({ kind }: { readonly kind: keyof typeof REGISTER_TEXTS }) {
  const layout = useLayoutStyles();
  const { use, columns } = REGISTER_TEXTS[kind];
  return <p className={layout.note}>{texts.howToAdd(use, columns)}</p>;
}

/** What limits the work on the sheets of a register. */
function notesOf({ state: { registers } }: PaneModel, kind: RegisterLayout['kind']): readonly PlaceNote[] {
  const views = registers === null ? [] : registerViews(registers);
  return views.find((view) => view.kind === kind)?.place?.notes ?? [];
}

/** What of the sheets of a register was not read. */
function Unread({ pane: { state }, kind }: Pick<RegisterBlockProps, 'pane'> & Pick<RegisterLayout, 'kind'>) {
  const layout = useLayoutStyles();
  const plan = state.registers?.plan ?? null;
  const unread = state.registers?.[kind]?.unread ?? [];
  const texts = unread.map((rows) => withHeadings(unreadInWords(rows), planHeadings(plan)));
  return texts.map((text) => (
    <p key={text} className={layout.text}>
      {text}
    </p>
  ));
}

interface BadgeProps {
  readonly questions: number;
  readonly isChanged: boolean;
  readonly isConfirmed: boolean;
}

/** What a register waits for, or that it was confirmed. */
function Badge({ questions, isChanged, isConfirmed }: BadgeProps) {
  const styles = useWorkbookStyles();
  if (questions > 0) {
    return <span className={mergeClasses(styles.badge, styles.asks)}>{texts.questions(questions)}</span>;
  }
  if (isChanged) return <span className={mergeClasses(styles.badge, styles.unsaved)}>{texts.unsaved}</span>;
  return isConfirmed ? (
    <span className={mergeClasses(styles.badge, styles.settled)}>{texts.confirmed}</span>
  ) : null;
}

interface PartProps extends Pick<RegisterBlockProps, 'pane' | 'register' | 'onChoose'> {
  readonly read: ReadPart;
  /** The register is on one sheet only. */
  readonly isAlone: boolean;
}

/** A register on one sheet. Where a person confirmed it, only what is asked again is in sight. */
function Part({ pane, register, read, isAlone, onChoose }: PartProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const { part, lines } = read;
  const { name } = REGISTER_TEXTS[register.kind];
  const asked = lines.lines.filter(({ sureness, change }) => sureness === 'asked' || change !== null);
  const isAskedAgain = part.mapping !== null && asked.length > 0;
  const rest = lines.lines.filter((line) => !asked.includes(line));
  const list = (shown: readonly FieldLine[]) => (
    <ul className={mergeClasses(layout.list, styles.lines)} aria-label={texts.fields(name, part.sheet)}>
      {shown.map((line) => (
        <FieldItem
          key={line.field}
          line={line}
          sheet={part.sheet}
          columns={part.columns}
          beside={part.beside}
          selectedCell={pane.selectedCell}
          onChoose={(column) => onChoose(read, line.field, column)}
        />
      ))}
    </ul>
  );
  return (
    <div className={layout.section}>
      {!isAlone && (
        <div className={styles.buttons}>
          <span>{texts.place(part.sheet)}</span>
          <GoTo pane={pane} read={read} />
        </div>
      )}
      {isAskedAgain ? (
        <>
          {list(asked)}
          <Folded summary={texts.rest(rest.length)}>{list(rest)}</Folded>
        </>
      ) : (
        list(lines.lines)
      )}
      {lines.absent.length > 0 && (
        <Folded summary={texts.absentFields(lines.absent.map(({ label }) => label))}>
          {list(lines.absent)}
        </Folded>
      )}
      {lines.unused.length > 0 && (
        <Folded
          summary={texts.unused(
            lines.unused.map(({ column, heading }) => WORKBOOK_TEXTS.column(column, heading)),
          )}
        >
          <ul className={layout.bullets} aria-label={texts.unusedLabel(name, part.sheet)}>
            {lines.unused.map(({ column, heading, samples }) => (
              <li key={column}>
                {WORKBOOK_TEXTS.column(column, heading)}{' '}
                <span className={layout.note}>{WORKBOOK_TEXTS.samples(samples)}</span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </div>
  );
}

/** Leads to the headings of a register in the sheet. */
function GoTo({ pane, read: { kind, part } }: Pick<PartProps, 'pane' | 'read'>) {
  const { sheet, headerRow, columns } = part;
  return (
    <Button
      size="small"
      aria-label={texts.goToLabel(REGISTER_TEXTS[kind].name, sheet)}
      onClick={() => pane.goTo({ sheet, row: headerRow, column: columns[0]?.column ?? 1 })}
    >
      {texts.goTo}
    </Button>
  );
}

function Folded({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  return (
    <details>
      <summary tabIndex={0} className={mergeClasses(layout.note, styles.fold)}>
        {summary}
      </summary>
      {children}
    </details>
  );
}

/** Forgets what a person confirmed of a register. */
function Forget({ pane, register: { kind } }: Pick<RegisterBlockProps, 'pane' | 'register'>) {
  const [isOpen, setIsOpen] = useState(false);
  const { name } = REGISTER_TEXTS[kind];
  const forgotten = actions.previewMapping(new Map([[kind, []]]));
  const forget = (): void => {
    setIsOpen(false);
    void pane.preview(forgotten).then((planned) => {
      if (planned === null) return;
      const done = () => WORKBOOK_TEXTS.forget.done(name);
      pane.perform(
        'mapping',
        actions.writeMapping(planned, done, () => undefined),
      );
    });
  };
  if (isOpen) {
    return (
      <ForgetForm
        name={name}
        preview={() => pane.preview(forgotten)}
        onConfirm={forget}
        onClose={() => setIsOpen(false)}
      />
    );
  }
  return (
    <Button
      size="small"
      aria-label={texts.forgetLabel(name)}
      disabledFocusable={pane.state.running !== null}
      onClick={() => setIsOpen(true)}
    >
      {texts.forget}
    </Button>
  );
}
