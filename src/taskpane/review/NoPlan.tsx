import { Button } from '../shared/fluent';
import { TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';

interface NoPlanProps {
  /** The workbook is empty: the headings of a plan are not explained. */
  readonly isEmpty: boolean;
  /** Lets the person say where the plan is. */
  readonly onToWorkbook: () => void;
  /** Opens the form of a new workbook. */
  readonly onCreate: () => void;
}

/** Explains which headings a plan needs, and offers a new workbook. Shown while no plan was found. */
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
        <div>
          <Button onClick={onCreate}>{TEXTS.noPlan.create}</Button>
        </div>
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
      <div>
        <Button appearance="primary" onClick={onToWorkbook}>
          {TEXTS.noPlan.toWorkbook}
        </Button>
      </div>
    </section>
  );
}
