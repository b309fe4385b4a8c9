import type { PaneModel } from '../pane/paneModel';
import type { PaneState } from '../pane/paneState';
import { useLayoutStyles } from '../shared/layout.styles';
import { REGISTER_TEXTS } from '../workbook/registerTexts';
import { SURE } from '../workbook/sureness';
import { SURE_READING_TEXTS as texts } from './sureReadingTexts';

/** The registers that a person confirms, in the order of the card. */
const CONFIRMED = ['plan', 'sessions', 'members', 'agreements', 'notes'] as const;

/**
 * Returns the whole reading in one sentence, which a person can confirm without the card; `null` where something is asked or
 * only likely.
 *
 * @example sureReading(pane.state) // => 'Leí «Plan de trabajo», 13 actividades en 9 columnas.'
 */
export function sureReading({ reading, registers }: Pick<PaneState, 'reading' | 'registers'>): string | null {
  if (reading !== 'sure' || registers === null || registers.questions.length > 0) return null;
  const found = CONFIRMED.flatMap((kind) => {
    const register = registers[kind];
    // Of a list without rows there is nothing to confirm.
    return register === null || register.rows.length === 0 ? [] : [{ kind, register }];
  });
  const parts = found.flatMap(({ register }) => [...register.parts]);
  if (!parts.every(({ readings }) => readings.every(({ confidence }) => confidence >= SURE))) return null;
  return texts.read(
    found.map(({ kind, register }) =>
      texts.register(
        register.parts.map(({ sheet }) => sheet),
        REGISTER_TEXTS[kind].rows(register.rows.length),
        new Set(register.parts.flatMap(({ columns }) => Object.values(columns))).size,
      ),
    ),
  );
}

/** Confirms it; where something has to be answered after all, the card opens. */
export function confirmReading(pane: PaneModel, onToWorkbook: () => void): void {
  void import(/* webpackChunkName: "workbook" */ '../workbook/workbookView')
    .then(async (view) => view.confirmReading(pane, onToWorkbook))
    .catch(pane.reportUnexpectedError);
}

/** What the button beside it confirms, with the way to the card. */
export function SureReading({
  sentence,
  onToWorkbook,
}: {
  readonly sentence: string;
  readonly onToWorkbook: () => void;
}) {
  const layout = useLayoutStyles();
  return (
    <p className={layout.text}>
      {sentence}{' '}
      <button type="button" className={layout.link} onClick={onToWorkbook}>
        {texts.look}
      </button>
    </p>
  );
}
