import type { RegisterLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import { useLayoutStyles } from '../shared/layout.styles';
import { SheetsForm } from '../shared/SheetsForm';
import { PLAN_CHOICE_TEXTS } from '../shared/planChoiceTexts';
import { REGISTER_TEXTS } from './registerTexts';
import { PlaceForm } from './PlaceForm';
import type { Place } from './workbook.actions';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.sheets;

interface RegisterPlaceProps {
  readonly register: RegisterLayout;
  readonly sheets: readonly SheetLayout[];
  /** The person opened the form that places the register elsewhere. */
  readonly isAsked: boolean;
  readonly onPlace: (place: Place) => void;
  readonly onClose: () => void;
}

/** Asks where a register is: which of several sheets, or under which headings when it was not found. */
export function RegisterPlace({ register, sheets, isAsked, onPlace, onClose }: RegisterPlaceProps) {
  const layout = useLayoutStyles();
  const { kind, parts, sheetsAsked, headingsLost } = register;
  const { name, use } = REGISTER_TEXTS[kind];
  const isAbsent = parts.length + headingsLost.length === 0;
  return (
    <>
      {sheetsAsked.length > 0 && (
        <>
          <p className={layout.note}>{sheetsAsked.length > 1 ? texts.intro : texts.doubtful}</p>
          <SheetsForm
            question={texts.question(name)}
            isIt={PLAN_CHOICE_TEXTS.isIt}
            yes={PLAN_CHOICE_TEXTS.yes}
            sheets={sheetsAsked}
            together={texts.together}
            confirm={texts.confirm}
            onChoose={onPlace}
          />
        </>
      )}
      {((isAbsent && sheetsAsked.length < 2) || isAsked) && (
        <PlaceForm
          kind={kind}
          use={use}
          sheets={sheets}
          now={parts[0] ?? null}
          lost={headingsLost[0]?.sheet ?? null}
          onPlace={onPlace}
          {...(isAbsent ? {} : { onClose })}
        />
      )}
    </>
  );
}
