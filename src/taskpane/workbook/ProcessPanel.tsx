import type { Registers } from '../../domain/registers/records';
import { mergeClasses } from '../shared/fluent';
import { registerViews } from '../review/registerViews';
import { REGISTER_TEXTS } from './registerTexts';
import { WORKBOOK_TEXTS } from './workbookTexts';
import { useLayoutStyles } from '../shared/layout.styles';
import { useWorkbookStyles } from './Workbook.styles';

/** Where the process sheet is, or how to add one. It is a list of keys and has no columns to settle. */
export function ProcessPanel({ registers }: { readonly registers: Registers | null }) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const { name, rows, use, columns } = REGISTER_TEXTS.process;
  const views = registers === null ? [] : registerViews(registers);
  const place = views.find(({ kind }) => kind === 'process')?.place ?? null;
  return (
    <details className={styles.register}>
      <summary tabIndex={0} className={styles.summary}>
        <h3 className={mergeClasses(layout.subheading, styles.title)}>{name}</h3>
        <span className={layout.note}>
          {place === null
            ? WORKBOOK_TEXTS.register.absent
            : WORKBOOK_TEXTS.register.found(place.sheets, rows(place.rows))}
        </span>
      </summary>
      <div className={styles.content}>
        <p className={layout.note}>{use}</p>
        <p className={layout.note}>{WORKBOOK_TEXTS.process.howTo(columns)}</p>
      </div>
    </details>
  );
}
