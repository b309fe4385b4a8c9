import { useEffect, useRef } from 'react';
import type { SectionDraft } from '../../domain/report/sectionDrafts';
import { formatMonth } from '../../domain/dates/spanishFormat';
import { cellAddress } from '../../domain/registers/cell';
import { Button, mergeClasses } from '../shared/fluent';
import { LabelledField } from '../shared/LabelledField';
import { useFormStyles } from '../shared/Forms.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { useReportStyles } from '../report/Report.styles';
import { useSectionsStyles } from './Sections.styles';
import { SECTION_TEXTS } from './sectionTexts';
import { takeFocus } from '../shared/takeFocus';

/** Characters; a cell of Excel takes 32,767, and the report prints what a person can read. */
const LONGEST = 8_000;

interface SectionEditorProps {
  readonly draft: SectionDraft;
  /** The text is the result of a formula. */
  readonly isCalculated: boolean;
  readonly monthWords: string;
  readonly text: string;
  /** The person asked for this section with the keyboard or a button: the text gets the focus. */
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
  readonly onNext: () => void;
}

/** What a section says, what could be said, and the text that a person writes for it. */
export function SectionEditor(props: SectionEditorProps) {
  const { draft, isCalculated, monthWords, text, takesFocus, onChange, onNext } = props;
  const layout = useLayoutStyles();
  const report = useReportStyles();
  const forms = useFormStyles();
  const styles = useSectionsStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const { says, sources, notes, former, offers, nothing } = draft;
  useEffect(() => {
    if (takesFocus) takeFocus(field.current);
  }, [takesFocus, draft.id]);
  const add = (added: string): void => {
    onChange(text.trim() === '' ? added : `${text.trimEnd()}\n${added}`);
    takeFocus(field.current);
  };
  const place = notes[0] && cellAddress(notes[0].cell);
  const hint = (): string => {
    if (place === undefined) return SECTION_TEXTS.goesTo;
    return isCalculated ? SECTION_TEXTS.calculated(place) : SECTION_TEXTS.from(place);
  };
  return (
    <div className={styles.editor}>
      <p className={layout.note}>
        {says.length === 0 ? SECTION_TEXTS.saysNothing : SECTION_TEXTS.says(sources)}
      </p>
      {says.length > 0 && (
        <ul className={layout.bullets}>
          {says.map((sentence, index) => (
            <li key={index} className={layout.note}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <LabelledField label={SECTION_TEXTS.text(monthWords)} hint={hint()}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className={mergeClasses(control.className, styles.text)}
            rows={4}
            readOnly={isCalculated}
            maxLength={LONGEST}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </LabelledField>
      {notes.length > 1 && <p className={layout.note}>{SECTION_TEXTS.more(notes.length - 1)}</p>}
      <div className={forms.buttons}>
        <Button size="small" onClick={onNext}>
          {SECTION_TEXTS.next}
        </Button>
        {!isCalculated && (
          <Button size="small" onClick={() => add(nothing)}>
            {SECTION_TEXTS.nothing}
          </Button>
        )}
        {!isCalculated && former && (
          <Button size="small" onClick={() => add(former.text)}>
            {SECTION_TEXTS.former(formatMonth(former.month))}
          </Button>
        )}
      </div>
      {!isCalculated && offers.length > 0 && (
        <fieldset className={report.signature}>
          <legend className={report.legend}>{SECTION_TEXTS.offers}</legend>
          {offers.map((offer) => (
            <Button key={offer} size="small" className={styles.offer} onClick={() => add(offer)}>
              {offer}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
