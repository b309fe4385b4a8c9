/** The workbook view, which loads when it is first opened: the card «Así leí su libro». */
import { useEffect, useState } from 'react';
import { cellAddress } from '../../domain/registers/cell';
import { isLost } from '../../domain/registers/question';
import type { Registers } from '../../domain/registers/records';
import { unknownRules } from '../../workbook/configuration/unknownRules';
import type { ConfigurationProblem } from '../../workbook/configuration/configuration';
import type { MappedKind, RegisterLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import { NothingJudged } from '../pane/NothingJudged';
import type { PaneModel } from '../pane/paneModel';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { useDraft } from '../shared/useDraft';
import { REGISTER_TEXTS } from './registerTexts';
import { ProcessPanel } from './ProcessPanel';
import type { Choices, ReadPart } from './readingChoices';
import {
  isOpenQuestion,
  lackingPart,
  mappingsOf,
  readParts,
  withChoice,
  withoutForeignColumns,
} from './readingChoices';
import { RegisterBlock } from './RegisterBlock';
import type { Place, Places, WorkbookLayout } from './workbook.actions';
import * as actions from './workbook.actions';
import { useWorkbookStyles } from './Workbook.styles';
import type { ShownProblemCode } from './workbookTexts';
import { CONFIGURATION_PROBLEM_TEXTS, WORKBOOK_TEXTS } from './workbookTexts';

export { confirmReading } from './confirmReading';

interface WorkbookViewProps {
  readonly pane: PaneModel;
  readonly onToToday: () => void;
}

/** Shows how the workbook was read, asks what is not sure, and saves it all once the person says that it is right. */
export function WorkbookView({ pane, onToToday }: WorkbookViewProps) {
  const layout = useLayoutStyles();
  const { readings, failure } = pane.state;
  if (readings === 0 || failure?.problem.code === 'emptyWorkbook') {
    return (
      <NothingJudged
        heading={WORKBOOK_TEXTS.heading}
        needs={WORKBOOK_TEXTS.needs}
        pane={pane}
        onToToday={onToToday}
      />
    );
  }
  const headings = headingsOf(pane.state.registers);
  return (
    <section className={layout.section} aria-labelledby="workbook-heading">
      <h2 id="workbook-heading" className={layout.heading}>
        {WORKBOOK_TEXTS.heading}
      </h2>
      {/* The choices belong to the headings that were read: other ones discard them. */}
      <Card key={headings} headings={headings} pane={pane} onToToday={onToToday} />
    </section>
  );
}

/** Where the headings of every register are: the same while nothing but rows changes. */
function headingsOf(registers: Registers | null): string {
  if (registers === null) return '';
  const { plan, sessions, members, agreements, notes } = registers;
  return JSON.stringify(
    [plan, sessions, members, agreements, notes].map((register) =>
      register?.parts.map(({ sheet, headerRows, columns }) => [sheet, headerRows, columns]),
    ),
  );
}

interface Edited {
  readonly places: Places;
  readonly choices: Choices;
}

const NOTHING: Edited = { places: new Map(), choices: new Map() };

/** What the person placed and chose on the card and has not saved; it is kept while other views are shown. */
function useEditing(headings: string) {
  const draft = useDraft(`reading ${headings}`, NOTHING);
  const { places, choices } = draft.value;
  return {
    places,
    choices,
    isChanged: places.size + choices.size > 0,
    place: (kind: MappedKind, chosen: Place): void =>
      draft.set({ choices, places: new Map(places).set(kind, chosen) }),
    choose: (part: ReadPart, field: string, column: number | null): void =>
      draft.set({ places, choices: withChoice(choices, part, field, column) }),
    discard: (): void => draft.set(NOTHING),
  };
}

type CardProps = Pick<WorkbookViewProps, 'pane' | 'onToToday'>;

function Card({ pane, headings, onToToday }: CardProps & { readonly headings: string }) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const editing = useEditing(headings);
  const shown = useLayout(pane, editing.places);
  if (shown === null) return <p className={layout.note}>{WORKBOOK_TEXTS.reading}</p>;
  const { registers, sheets, configuration, read } = shown;
  const { choices } = editing;
  const parts = withoutForeignColumns(registers.flatMap((register) => readParts(shown, register, choices)));
  const blocks = registers.map((register) => ({
    register,
    parts: parts.filter(({ kind }) => kind === register.kind),
  }));
  const isConfirmed = pane.state.reading === 'confirmed';
  const drawn = ({ register, parts: own }: Block) => (
    <RegisterBlock
      key={register.kind}
      pane={pane}
      register={register}
      parts={own}
      rows={read?.[register.kind]?.rows.length ?? 0}
      sheets={freeFirst(sheets, registers)}
      isChanged={
        editing.places.has(register.kind) ||
        own.some(({ lines }) => lines.lines.some(({ sureness }) => sureness === 'chosen'))
      }
      onChoose={editing.choose}
      onPlace={(place) => editing.place(register.kind, place)}
    />
  );
  const found = blocks.filter(isFound);
  const absent = blocks.filter((block) => !isFound(block));
  return (
    <>
      <p className={layout.note}>{introOf(shown, isConfirmed, editing.isChanged)}</p>
      <ConfigurationProblems
        problems={[...configuration.problems, ...unknownRules(configuration)].filter(isShownProblem)}
        onGoTo={pane.goTo}
      />
      {found.map(drawn)}
      {(parts.length > 0 || editing.isChanged) && (
        <Confirm
          pane={pane}
          parts={parts}
          places={editing.places}
          placesAsked={registers.flatMap(({ kind, sheetsAsked, sheetsLost }) =>
            sheetsAsked.length + sheetsLost.length > 0 ? [REGISTER_TEXTS[kind].name] : [],
          )}
          isConfirmed={isConfirmed}
          isChanged={editing.isChanged}
          onDiscard={editing.discard}
          onToToday={onToToday}
        />
      )}
      {absent.length > 0 && (
        <details>
          <summary tabIndex={0} className={mergeClasses(layout.note, styles.fold)}>
            {WORKBOOK_TEXTS.register.allAbsent(
              absent.map(({ register }) => REGISTER_TEXTS[register.kind].name),
            )}
          </summary>
          <div className={layout.section}>{absent.map(drawn)}</div>
        </details>
      )}
      <ProcessPanel registers={pane.state.registers} />
    </>
  );
}

function introOf({ configuration, read }: WorkbookLayout, isConfirmed: boolean, isChanged: boolean): string {
  const texts = WORKBOOK_TEXTS.intro;
  if (isChanged) return texts.unsaved;
  if (read?.questions.some(isLost)) return texts.changed;
  return isConfirmed && configuration.sheet !== null ? texts.confirmed(configuration.sheet) : texts.toConfirm;
}

interface ConfirmProps extends CardProps {
  readonly parts: readonly ReadPart[];
  readonly places: Places;
  /** The registers of which it is asked on which sheet they are. */
  readonly placesAsked: readonly string[];
  readonly isConfirmed: boolean;
  readonly isChanged: boolean;
  readonly onDiscard: () => void;
}

/** Says what is not sure, and saves everything with one press. */
function Confirm({
  pane,
  parts,
  places,
  placesAsked,
  isConfirmed,
  isChanged,
  onDiscard,
  onToToday,
}: ConfirmProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const texts = WORKBOOK_TEXTS.confirm;
  const lines = parts.flatMap((part) => part.lines.lines);
  const asked = lines.filter(isOpenQuestion);
  const ofColumns = asked.filter(({ isOfWeeks }) => !isOfWeeks).map(({ label }) => label);
  const isLikely = lines.some(({ sureness }) => sureness === 'likely');
  const lacking = lackingPart(parts);
  if (isConfirmed && !isChanged && asked.length + placesAsked.length === 0) return null;
  const save = (): void =>
    void pane.preview(actions.previewMapping(mappingsOf(parts, places))).then((planned) => {
      if (planned === null) return;
      const onSaved = (): void => {
        onDiscard();
        if (!isConfirmed) onToToday();
      };
      pane.perform('mapping', actions.writeMapping(planned, texts.saved, onSaved));
    });
  return (
    <div className={styles.confirm}>
      <p className={layout.text} aria-live="polite">
        {ofColumns.length > 0 && texts.asked(ofColumns)}{' '}
        {asked.length > ofColumns.length && texts.weeks(ofColumns.length > 0)}
        {asked.length === 0 && placesAsked.length > 0 && texts.whichSheet(placesAsked)}
        {asked.length === 0 && placesAsked.length === 0 && (isLikely ? texts.likely : texts.allSure)}
      </p>
      {lacking && (
        <p className={layout.note}>{texts.missing(REGISTER_TEXTS[lacking.kind].name, lacking.fields)}</p>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={pane.state.running !== null} onClick={save}>
          {texts.button}
        </Button>
        {isChanged && <Button onClick={onDiscard}>{texts.discard}</Button>}
        {!isConfirmed && (
          <Button appearance="subtle" onClick={onToToday}>
            {texts.later}
          </Button>
        )}
      </div>
    </div>
  );
}

interface Block {
  readonly register: RegisterLayout;
  readonly parts: readonly ReadPart[];
}

/** Whether a register was found or is asked for. The plan is always in sight. */
function isFound({ register, parts }: Block): boolean {
  const { kind, sheetsAsked, sheetsLost, headingsLost } = register;
  const asked = sheetsAsked.length + sheetsLost.length + headingsLost.length;
  return parts.length + asked > 0 || kind === 'plan';
}

/** Puts the sheets without a register first: a register that was not found is more likely there. */
function freeFirst(
  sheets: readonly SheetLayout[],
  registers: readonly RegisterLayout[],
): readonly SheetLayout[] {
  const taken = new Set(registers.flatMap(({ parts }) => parts.map(({ sheet }) => sheet)));
  return [...sheets.filter(({ name }) => !taken.has(name)), ...sheets.filter(({ name }) => taken.has(name))];
}

/** Reads the workbook with the places that the person chose; the last reading stays until the next is ready. */
function useLayout(pane: PaneModel, places: Places): WorkbookLayout | null {
  const [shown, setShown] = useState<WorkbookLayout | null>(null);
  const key = JSON.stringify([pane.state.readings, ...places]);
  useEffect(() => {
    let isCurrent = true;
    void pane.preview(actions.readLayout(places)).then((read) => {
      if (isCurrent) setShown(read);
    });
    return () => {
      isCurrent = false;
    };
    // The key says when to read again.
  }, [key]);
  return shown;
}

type ShownProblem = ConfigurationProblem & { readonly code: ShownProblemCode };

function isShownProblem(problem: ConfigurationProblem): problem is ShownProblem {
  return Object.hasOwn(CONFIGURATION_PROBLEM_TEXTS, problem.code);
}

interface ConfigurationProblemsProps {
  readonly problems: readonly ShownProblem[];
  readonly onGoTo: PaneModel['goTo'];
}

function ConfigurationProblems({ problems, onGoTo }: ConfigurationProblemsProps) {
  const layout = useLayoutStyles();
  const texts = WORKBOOK_TEXTS.problems;
  if (problems.length === 0) return null;
  return (
    <section className={layout.section} aria-labelledby="configuration-problems">
      <h3 id="configuration-problems" className={layout.subheading}>
        {texts.heading}
      </h3>
      <ul className={layout.bullets} aria-label={texts.list}>
        {problems.map(({ code, cell, text }) => {
          const address = cellAddress(cell);
          return (
            <li key={`${address} ${code}`}>
              <p className={layout.text}>{texts.row(address, CONFIGURATION_PROBLEM_TEXTS[code](text))}</p>
              <Button size="small" aria-label={texts.goToLabel(address)} onClick={() => onGoTo(cell)}>
                {texts.goTo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
