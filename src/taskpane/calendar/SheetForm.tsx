import { useState } from 'react';
import type { ReplacedCell } from '../../workbook/sheets/calendarSheet';
import { CALENDAR_TEXTS, placeOf } from './calendarTexts';
import type { SheetPreview } from './sheetPreview';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { AroundNewRows } from '../shared/AroundNewRows';
import { useLayoutStyles } from '../shared/layout.styles';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { MoreButton } from '../shared/MoreButton';
import { PAGED } from '../shared/paged';

const texts = CALENDAR_TEXTS.sheet;

interface SheetFormProps {
  readonly isNew: boolean;
  readonly preview: () => Promise<Previewed<SheetPreview> | null>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What will be written in the calendar sheet, before it is. */
export function SheetForm({ isNew, preview, onConfirm, onClose }: SheetFormProps) {
  const layout = useLayoutStyles();
  const { planned, refusal, unseen } = usePlanned('', preview);
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={isNew ? texts.makeConfirm : texts.refreshConfirm}
      refusal={refusal}
      unseen={unseen}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div aria-live="polite">
        {planned ? (
          <>
            <p className={layout.text}>
              {planned.edits.length > 0 ? texts.preview(planned) : texts.alreadyRight(planned.sheet)}
            </p>
            {planned.replaced.length > 0 && <Replaced cells={planned.replaced} />}
            {planned.formatted.length > 0 && <p className={layout.note}>{texts.leaves(planned.formatted)}</p>}
            <AroundNewRows sentences={planned.around} />
            {planned.formulas > 0 && <p className={layout.note}>{texts.formulas(planned.formulas)}</p>}
            <p className={layout.note}>{texts.promise}</p>
          </>
        ) : (
          refusal === null && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}

/** Cells that are listed at first. */
const FIRST = 5;
/** Cells that come with each press. */
const MORE = 50;

/** What will be replaced, cell by cell. */
function Replaced({ cells }: { readonly cells: readonly ReplacedCell[] }) {
  const layout = useLayoutStyles();
  const [shown, setShown] = useState(FIRST);
  const left = cells.length - shown;
  return (
    <div>
      <p className={layout.note}>{texts.replaces(cells.length)}</p>
      <ul {...PAGED} className={layout.bullets}>
        {cells.slice(0, shown).map((cell) => (
          <li key={placeOf(cell)} className={layout.note}>
            {texts.replacement(cell)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <MoreButton onMore={() => setShown(shown + MORE)}>
          {texts.moreReplaced(Math.min(MORE, left), left)}
        </MoreButton>
      )}
    </div>
  );
}
