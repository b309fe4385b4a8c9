/** The workbook view, which loads when it is first opened. */
import { useEffect, useState } from 'react';
import type { MappingUndo } from '../../app/settleMapping';
import { cellAddress } from '../../domain/registers/cell';
import type { ConfigurationProblem } from '../../workbook/configuration/configuration';
import type { MappedKind, RegisterLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import { Button } from '../shared/fluent';
import type { PaneModel } from '../pane/paneModel';
import { TEXTS } from '../shared/texts';
import { CONFIGURATION_PROBLEM_TEXTS, WORKBOOK_TEXTS } from './workbookTexts';
import type { Place, Places, WorkbookLayout } from './workbook.actions';
import * as actions from './workbook.actions';
import { useLayoutStyles } from '../shared/layout.styles';
import { NothingJudged } from '../pane/NothingJudged';
import { ProcessPanel } from './ProcessPanel';
import { RegisterPanel } from './RegisterPanel';

interface WorkbookViewProps {
  readonly pane: PaneModel;
  readonly onToReview: () => void;
}

/** Shows how the headings of the workbook are read, and lets the person correct it. */
export function WorkbookView({ pane, onToReview }: WorkbookViewProps) {
  const layout = useLayoutStyles();
  const { readings, running } = pane.state;
  const [undo, setUndo] = useState<MappingUndo | null>(null);
  if (readings === 0) {
    return (
      <NothingJudged
        heading={TEXTS.workbook.heading}
        needs={TEXTS.workbook.needs}
        isBusy={running !== null}
        onToReview={onToReview}
      />
    );
  }
  const takeBack = (step: MappingUndo): void =>
    pane.perform(
      'undoMapping',
      actions.takeBack(step, () => setUndo(null)),
    );
  return (
    <section className={layout.section} aria-labelledby="workbook-heading">
      <h2 id="workbook-heading" className={layout.heading}>
        {WORKBOOK_TEXTS.heading}
      </h2>
      <p className={layout.note}>{WORKBOOK_TEXTS.intro}</p>
      {undo && (
        <div>
          <Button disabledFocusable={running !== null} onClick={() => takeBack(undo)}>
            {WORKBOOK_TEXTS.undo.button}
          </Button>
        </div>
      )}
      {/* The choices belong to the headings that were read: a new reading discards them. */}
      <Registers key={readings} pane={pane} onSettled={setUndo} />
    </section>
  );
}

interface RegistersProps {
  readonly pane: PaneModel;
  readonly onSettled: (undo: MappingUndo) => void;
}

function Registers({ pane, onSettled }: RegistersProps) {
  const layout = useLayoutStyles();
  const [places, setPlaces] = useState<Places>(new Map());
  const shown = useLayout(pane, places);
  if (shown === null) return <p className={layout.note}>{WORKBOOK_TEXTS.reading}</p>;
  const { registers, sheets, configuration } = shown;
  const place = (kind: MappedKind, chosen: Place | null): void => {
    const next = new Map(places);
    if (chosen === null) next.delete(kind);
    else next.set(kind, chosen);
    setPlaces(next);
  };
  return (
    <>
      {configuration.problems.length > 0 && (
        <ConfigurationProblems problems={configuration.problems} onGoTo={pane.goTo} />
      )}
      {byUrgency(registers).map((register) => (
        <RegisterPanel
          key={register.kind}
          pane={pane}
          register={register}
          sheets={freeFirst(sheets, registers)}
          isPlaced={places.has(register.kind)}
          onPlace={(chosen) => place(register.kind, chosen)}
          onSettled={onSettled}
        />
      ))}
      <ProcessPanel registers={pane.state.registers} />
    </>
  );
}

/** Puts the sheets without a register first: a register that was not found is more likely there. */
function freeFirst(
  sheets: readonly SheetLayout[],
  registers: readonly RegisterLayout[],
): readonly SheetLayout[] {
  const taken = new Set(registers.flatMap(({ parts }) => parts.map(({ sheet }) => sheet)));
  return [...sheets.filter(({ name }) => !taken.has(name)), ...sheets.filter(({ name }) => taken.has(name))];
}

/** Puts the registers with questions first; the order is kept otherwise. */
function byUrgency(registers: readonly RegisterLayout[]): readonly RegisterLayout[] {
  const asks = ({ parts, sheetsAsked }: RegisterLayout): boolean =>
    sheetsAsked.length > 0 || parts.some(({ columns }) => columns.some((column) => column.asks.length > 0));
  return [...registers.filter(asks), ...registers.filter((register) => !asks(register))];
}

/** Reads the workbook with the places that the person chose; the last reading stays until the next is ready. */
function useLayout(pane: PaneModel, places: Places): WorkbookLayout | null {
  const [shown, setShown] = useState<WorkbookLayout | null>(null);
  const key = JSON.stringify([...places]);
  useEffect(() => {
    let isCurrent = true;
    void pane.preview(actions.readLayout(places)).then((read) => {
      if (isCurrent) setShown(read);
    });
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says when to read again
  }, [key]);
  return shown;
}

interface ConfigurationProblemsProps {
  readonly problems: readonly ConfigurationProblem[];
  readonly onGoTo: PaneModel['goTo'];
}

function ConfigurationProblems({ problems, onGoTo }: ConfigurationProblemsProps) {
  const layout = useLayoutStyles();
  const texts = WORKBOOK_TEXTS.problems;
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
