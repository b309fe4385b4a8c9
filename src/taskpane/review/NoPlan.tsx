import { Button } from '../shared/fluent';
import { NO_PLAN_TEXTS } from './noPlanTexts';
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
          {isEmpty ? NO_PLAN_TEXTS.blank : NO_PLAN_TEXTS.none}
        </h2>
        <p className={layout.text}>{NO_PLAN_TEXTS.offer}</p>
        <div>
          <Button appearance={isEmpty ? 'primary' : 'secondary'} onClick={onCreate}>
            {NO_PLAN_TEXTS.create}
          </Button>
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
        {NO_PLAN_TEXTS.heading}
      </h2>
      <p className={layout.text}>{NO_PLAN_TEXTS.intro}</p>
      <ul className={layout.bullets}>
        <li>{NO_PLAN_TEXTS.needed}</li>
        <li>{NO_PLAN_TEXTS.helpful}</li>
      </ul>
      <p className={layout.note}>{NO_PLAN_TEXTS.example}</p>
      <div>
        <Button appearance="primary" onClick={onToWorkbook}>
          {NO_PLAN_TEXTS.toWorkbook}
        </Button>
      </div>
    </section>
  );
}
