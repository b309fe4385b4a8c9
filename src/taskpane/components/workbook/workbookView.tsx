/** The workbook view, which loads when it is first opened. */
import { useEffect, useState } from 'react';
import type { MappingUndo } from '../../../app/settleMapping';
import { cellAddress } from '../../../domain/registers/cell';
import type { ConfigurationProblem } from '../../../workbook/configuration';
import type { RegisterMapping } from '../../../workbook/mapping';
import type { MappedKind } from '../../../workbook/registerLayout';
import { Button } from '../../fluent';
import type { PaneController } from '../../paneController';
import { TEXTS } from '../../texts';
import { CONFIGURATION_PROBLEM_TEXTS, WORKBOOK_TEXTS } from '../../workbookTexts';
import type { WorkbookLayout } from '../../workbookWorks';
import * as works from '../../workbookWorks';
import { useLayoutStyles } from '../layout.styles';
import { NothingJudged } from '../NothingJudged';
import { RegisterPanel } from './RegisterPanel';

interface WorkbookViewProps {
  readonly pane: PaneController;
  readonly onToReview: () => void;
}

/** How the workbook is read, on its own headings, and the way to correct it. */
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
      works.takeBack(step, () => setUndo(null)),
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
      {/* What was chosen belongs to the headings that were read: a new reading begins anew. */}
      <Registers key={readings} pane={pane} onSettled={setUndo} />
    </section>
  );
}

interface RegistersProps {
  readonly pane: PaneController;
  readonly onSettled: (undo: MappingUndo) => void;
}

function Registers({ pane, onSettled }: RegistersProps) {
  const layout = useLayoutStyles();
  const [places, setPlaces] = useState<ReadonlyMap<MappedKind, RegisterMapping>>(new Map());
  const shown = useLayout(pane, [...places.values()]);
  if (shown === null) return <p className={layout.note}>{WORKBOOK_TEXTS.reading}</p>;
  const { registers, sheets, configuration } = shown;
  const hasPlan = registers.some(({ kind, parts }) => kind === 'plan' && parts.length > 0);
  const place = (kind: MappedKind, mapping: RegisterMapping | null): void => {
    const next = new Map(places);
    if (mapping === null) next.delete(kind);
    else next.set(kind, mapping);
    setPlaces(next);
  };
  return (
    <>
      {configuration.problems.length > 0 && (
        <ConfigurationProblems problems={configuration.problems} onGoTo={pane.goTo} />
      )}
      {registers
        .filter(({ kind }) => hasPlan || kind === 'plan')
        .map((register) => (
          <RegisterPanel
            key={register.kind}
            pane={pane}
            register={register}
            sheets={sheets}
            isPlaced={places.has(register.kind)}
            onPlace={(mapping) => place(register.kind, mapping)}
            onSettled={onSettled}
          />
        ))}
      {!hasPlan && <p className={layout.note}>{WORKBOOK_TEXTS.noPlan}</p>}
    </>
  );
}

/** The workbook as it is read, with the places that the person chose; the last one stays until the next is there. */
function useLayout(pane: PaneController, places: readonly RegisterMapping[]): WorkbookLayout | null {
  const [shown, setShown] = useState<WorkbookLayout | null>(null);
  const key = places.map(({ kind, sheet, headerRow }) => `${kind} ${sheet} ${headerRow}`).join('\n');
  useEffect(() => {
    let isCurrent = true;
    void pane.plan(works.readLayout(places)).then((read) => {
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
  readonly onGoTo: PaneController['goTo'];
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
