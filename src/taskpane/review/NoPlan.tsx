import { Button } from '../shared/fluent';
import { TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';

interface NoPlanProps {
  /** Nothing is in the workbook, so that what a plan must look like is of no use yet. */
  readonly isEmpty: boolean;
  /** Lets the person say where the plan is. */
  readonly onToWorkbook: () => void;
  /** Asks for a workbook that has all that is needed. */
  readonly onCreate: () => void;
}

/** What a plan must look like to be found, and the way to one for those who have none: shown while there is none. */
export function NoPlan({ isEmpty, onToWorkbook, onCreate }: NoPlanProps) {
  const layout = useLayoutStyles();
  return (
    <>
      {!isEmpty && <PlanSketch onToWorkbook={onToWorkbook} />}
      <section className={layout.section} aria-labelledby="new-workbook-heading">
        <h2 id="new-workbook-heading" className={layout.heading}>
          {TEXTS.noPlan.none}
        </h2>
        <p className={layout.text}>{TEXTS.noPlan.offer}</p>
        <Button onClick={onCreate}>{TEXTS.noPlan.create}</Button>
      </section>
    </>
  );
}

function PlanSketch({ onToWorkbook }: Pick<NoPlanProps, 'onToWorkbook'>) {
  const layout = useLayoutStyles();
  return (
    <section className={layout.section} aria-labelledby="no-plan-heading">
      <h2 id="no-plan-heading" className={layout.heading}>
        {TEXTS.noPlan.heading}
      </h2>
      <p className={layout.text}>{TEXTS.noPlan.intro}</p>
      <ul className={layout.bullets}>
        <li>{TEXTS.noPlan.needed}</li>
        <li>{TEXTS.noPlan.helpful}</li>
      </ul>
      <p className={layout.note}>{TEXTS.noPlan.example}</p>
      <Button appearance="primary" onClick={onToWorkbook}>
        {TEXTS.noPlan.toWorkbook}
      </Button>
    </section>
  );
}
