import { fieldLabels } from '../../workbook/configuration/configurationSheet';
import type { RegisterMapping } from '../../workbook/recognition/mapping';
import type { MappedKind, PartLayout } from '../../workbook/recognition/registerLayout';
import type { PaneModel } from '../pane/paneModel';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { REGISTER_TEXTS } from '../shared/texts';
import { ColumnItem } from './ColumnItem';
import type { PartChoices } from './registerChoices';
import { askedFields } from './registerChoices';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.register;

interface RegisterColumnsProps {
  readonly kind: MappedKind;
  readonly part: PartLayout;
  /** The register is on one sheet only. */
  readonly isAlone: boolean;
  readonly mapping: RegisterMapping;
  readonly choices: PartChoices;
  readonly onChoose: (column: number, field: string | null) => void;
  readonly onGoTo: PaneModel['goTo'];
}

/** The columns of a register on one sheet, and the field that each is read as. */
export function RegisterColumns(props: RegisterColumnsProps) {
  const { kind, part, isAlone, mapping, choices, onChoose, onGoTo } = props;
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const { sheet, headerRow, columns } = part;
  const { name } = REGISTER_TEXTS[kind];
  const labels = fieldLabels(kind);
  const fields = [...labels].map(([field, label]) => ({ field, label }));
  const byColumn = new Map([...mapping.columns].map(([field, column]) => [column, field]));
  return (
    <>
      <div className={styles.buttons}>
        <span className={layout.note}>
          {isAlone ? texts.place(headerRow) : texts.sheetPlace(sheet, headerRow)}
        </span>
        <Button
          size="small"
          aria-label={texts.goToLabel(name, sheet)}
          onClick={() => onGoTo({ sheet, row: headerRow, column: columns[0]?.column ?? 1 })}
        >
          {texts.goTo}
        </Button>
      </div>
      <ul className={mergeClasses(layout.list, styles.columns)} aria-label={texts.columns(name, sheet)}>
        {columns.map((column) => (
          <ColumnItem
            key={column.column}
            layout={column}
            fields={fields}
            field={byColumn.get(column.column) ?? null}
            isChanged={choices.has(column.column)}
            asks={askedFields(column, mapping, choices).map((field) => labels.get(field) ?? field)}
            onChoose={(field) => onChoose(column.column, field)}
          />
        ))}
      </ul>
    </>
  );
}
