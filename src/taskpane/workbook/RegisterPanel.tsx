import { useState } from 'react';
import type { MappingUndo, SettledMappings } from '../../app/settleMapping';
import type { PartLayout, RegisterLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import type { PaneModel } from '../pane/paneModel';
import { useLayoutStyles } from '../shared/layout.styles';
import { REGISTER_TEXTS } from '../shared/texts';
import type { RegisterForm } from './RegisterButtons';
import { ChangeButtons, FormButtons } from './RegisterButtons';
import type { Choices } from './registerChoices';
import { changesOf, choicesOf, chosenRegister, readColumns, withChoice } from './registerChoices';
import { RegisterColumns } from './RegisterColumns';
import { RegisterPlace } from './RegisterPlace';
import { RegisterSummary } from './RegisterSummary';
import { ForgetForm, SaveForm } from './SettleForms';
import type { Place } from './workbook.actions';
import * as actions from './workbook.actions';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

interface RegisterPanelProps {
  readonly pane: PaneModel;
  readonly register: RegisterLayout;
  readonly sheets: readonly SheetLayout[];
  /** The person placed it and has not saved it. */
  readonly isPlaced: boolean;
  readonly onPlace: (place: Place | null) => void;
  readonly onSettled: (undo: MappingUndo) => void;
}

/** What the person is changing in one register: the chosen columns and the open form. */
function useRegisterEditing(onPlace: RegisterPanelProps['onPlace']) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [openForm, setOpenForm] = useState<RegisterForm | null>(null);
  const place = (chosen: Place | null, kept: Choices): void => {
    setOpenForm(null);
    setChoices(kept);
    onPlace(chosen);
  };
  return {
    choices,
    openForm,
    open: setOpenForm,
    close: () => setOpenForm(null),
    choose: (part: PartLayout, column: number, field: string | null): void => {
      setOpenForm(null);
      setChoices(withChoice(choices, part, column, field));
    },
    discard: () => place(null, new Map()),
    /** Headings of a sheet begin without choices; sheets that were asked about keep them. */
    placeOn: (chosen: Place) => place(chosen, actions.isMapping(chosen) ? new Map() : choices),
  };
}

/** One register: where it is, what each column is read as, and the forms that change both. */
export function RegisterPanel(props: RegisterPanelProps) {
  const { pane, register, sheets, isPlaced } = props;
  const { kind, parts } = register;
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [isOpen, setIsOpen] = useState(false);
  const editing = useRegisterEditing(props.onPlace);
  const { choices, openForm } = editing;
  const chosen = chosenRegister(register, choices);
  const { mappings, missing, questions, isAbsent, isSettled } = chosen;
  const isChanged = isPlaced || choices.size > 0;
  const needsAnswer = questions + missing.length > 0 || (isAbsent && kind === 'plan');
  const buttons = {
    name: REGISTER_TEXTS[kind].name,
    isBusy: pane.state.running !== null,
    onOpen: editing.open,
  };
  return (
    <details
      className={styles.register}
      open={isOpen || isChanged || needsAnswer}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <RegisterSummary register={register} chosen={chosen} isChanged={isChanged} />
      <div className={styles.content}>
        {missing.length > 0 && <p className={layout.text}>{WORKBOOK_TEXTS.register.missing(missing)}</p>}
        {parts.map((part, index) => {
          const mapping = mappings[index];
          return (
            mapping && (
              <RegisterColumns
                key={part.sheet}
                kind={kind}
                part={part}
                isAlone={parts.length === 1}
                mapping={mapping}
                choices={choicesOf(part, choices)}
                onChoose={(column, field) => editing.choose(part, column, field)}
                onGoTo={pane.goTo}
              />
            )
          );
        })}
        {isChanged && openForm !== 'save' && <ChangeButtons {...buttons} onDiscard={editing.discard} />}
        {!isChanged && !isAbsent && openForm === null && <FormButtons {...buttons} isSettled={isSettled} />}
        <RegisterSettling
          {...props}
          openForm={openForm}
          changes={changesOf(kind, parts, choices)}
          mappings={mappings}
          onClose={editing.close}
        />
        <RegisterPlace
          register={register}
          sheets={sheets}
          isAsked={openForm === 'place'}
          onPlace={editing.placeOn}
          onClose={editing.close}
        />
      </div>
    </details>
  );
}

interface RegisterSettlingProps extends Pick<RegisterPanelProps, 'pane' | 'register' | 'onSettled'> {
  readonly openForm: RegisterForm | null;
  readonly changes: readonly string[];
  readonly mappings: ReturnType<typeof chosenRegister>['mappings'];
  readonly onClose: () => void;
}

/** The forms that save what a register is read as, and that forget it. */
function RegisterSettling(props: RegisterSettlingProps) {
  const { pane, register, onSettled, openForm, changes, mappings, onClose } = props;
  const { kind } = register;
  const { name } = REGISTER_TEXTS[kind];
  const perform = (settled: SettledMappings, sentence: (sheet: string) => string): void => {
    onClose();
    void pane.preview(actions.previewMapping(settled)).then((planned) => {
      if (planned) pane.perform('mapping', actions.writeMapping(planned, sentence, onSettled));
    });
  };
  const saved: SettledMappings = new Map([[kind, mappings]]);
  const forgotten: SettledMappings = new Map([[kind, []]]);
  if (openForm === 'save') {
    return (
      <SaveForm
        name={name}
        changes={changes}
        columns={readColumns(mappings)}
        preview={() => pane.preview(actions.previewMapping(saved))}
        onConfirm={() => perform(saved, WORKBOOK_TEXTS.save.saved)}
        onClose={onClose}
      />
    );
  }
  if (openForm !== 'forget') return null;
  return (
    <ForgetForm
      name={name}
      preview={() => pane.preview(actions.previewMapping(forgotten))}
      onConfirm={() => perform(forgotten, () => WORKBOOK_TEXTS.forget.done(name))}
      onClose={onClose}
    />
  );
}
