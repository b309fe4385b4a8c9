import { TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePaneStyles } from './Pane.styles';

/** What a person sees who opens the pane's address in a browser. */
export function NotInExcel() {
  const layout = useLayoutStyles();
  const styles = usePaneStyles();
  return (
    <main className={styles.main}>
      <h1 className={styles.product}>{TEXTS.notInExcel.title}</h1>
      <p className={layout.text}>{TEXTS.notInExcel.body}</p>
    </main>
  );
}
