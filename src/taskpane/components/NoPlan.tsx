import { TEXTS } from '../texts';
import { useLayoutStyles } from './layout.styles';

/** What a plan must look like to be found: shown while there is none. */
export function NoPlan() {
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
    </section>
  );
}
