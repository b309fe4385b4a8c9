import type { RegisterLayout } from '../../workbook/recognition/registerLayout';
import { mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { REGISTER_TEXTS } from '../shared/texts';
import type { ChosenRegister } from './registerChoices';
import { readColumns } from './registerChoices';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.register;

interface RegisterSummaryProps {
  readonly register: RegisterLayout;
  readonly chosen: ChosenRegister;
  readonly isChanged: boolean;
}

/** The line of a register that is also seen when it is closed: its name, what it waits for, and where it is. */
export function RegisterSummary({ register: { kind, parts }, chosen, isChanged }: RegisterSummaryProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const { mappings, missing, questions, isAbsent, isSettled } = chosen;
  const sheets = parts.map(({ sheet }) => sheet);
  const columns = parts.reduce((sum, part) => sum + part.columns.length, 0);
  return (
    <summary className={styles.summary}>
      <h3 className={mergeClasses(layout.subheading, styles.title)}>{REGISTER_TEXTS[kind].name}</h3>
      {questions > 0 && (
        <span className={mergeClasses(styles.badge, styles.asks)}>{texts.questions(questions)}</span>
      )}
      {missing.length > 0 && <span className={mergeClasses(styles.badge, styles.asks)}>{texts.lacking}</span>}
      {isChanged ? (
        <span className={mergeClasses(styles.badge, styles.unsaved)}>{texts.changed}</span>
      ) : (
        isSettled && <span className={mergeClasses(styles.badge, styles.settled)}>{texts.settled}</span>
      )}
      <span className={layout.note}>
        {isAbsent ? texts.absent : texts.found(sheets, readColumns(mappings), columns)}
      </span>
    </summary>
  );
}
