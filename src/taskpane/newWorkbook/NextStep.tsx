import { useEffect, useRef } from 'react';
import { Button } from '../shared/fluent';
import type { CellRef } from '../../domain/registers/cell';
import { NEW_WORKBOOK_TEXTS } from './newWorkbookTexts';
import { FIRST_TO_WRITE } from '../../workbook/newWorkbook/newWorkbook';
import { useFormStyles } from '../shared/Forms.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { takeFocus } from '../shared/takeFocus';

const texts = NEW_WORKBOOK_TEXTS.next;

interface NextStepProps {
  readonly onGoTo: (cell: CellRef) => void;
  readonly onClose: () => void;
}

/** The steps after a new workbook was made. */
export function NextStep({ onGoTo, onClose }: NextStepProps) {
  const layout = useLayoutStyles();
  const styles = useFormStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The form that was confirmed is gone, and the view is as far down as its button was. Not in every web view.
    takeFocus(title.current);
    title.current?.scrollIntoView?.({ block: 'center' });
  }, []);
  return (
    <section className={styles.form} aria-labelledby="next-step-heading">
      <h2 ref={title} tabIndex={0} id="next-step-heading" className={layout.subheading}>
        {texts.heading}
      </h2>
      <p className={layout.text}>{texts.process}</p>
      <p className={layout.note}>{texts.plan}</p>
      <p className={layout.note}>{texts.report}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onGoTo(FIRST_TO_WRITE)}>
          {texts.goTo}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </section>
  );
}
