import { TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePaneStyles } from './Pane.styles';

/**
 * What a person sees who opens the pane's address in a browser, or where office.js does not come.
 * @param isLoaded whether office.js came
 */
export function NotInExcel({ isLoaded }: { readonly isLoaded: boolean }) {
  const layout = useLayoutStyles();
  const styles = usePaneStyles();
  return (
    <main className={styles.main}>
      <h1 className={layout.subheading}>{TEXTS.notInExcel.title}</h1>
      {!isLoaded && <p className={layout.text}>{TEXTS.notInExcel.noOffice}</p>}
      <p className={layout.text}>{TEXTS.notInExcel.body}</p>
    </main>
  );
}
