import { useEffect } from 'react';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { Button } from '../shared/fluent';
import { useFormStyles } from '../shared/Forms.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';
import type { EntryFormName, FormValues } from './entryForms';
import { QUICK_ENTRY_TEXTS as texts } from './quickEntryTexts';

const load = async () => import(/* webpackChunkName: "quickEntry" */ './quickEntryView');

/** A form, and what it begins with. */
export interface OpenEntry {
  readonly form: EntryFormName;
  readonly start: FormValues;
}

interface LoadedFormProps extends OpenEntry {
  readonly pane: PaneModel;
  readonly onClose: () => void;
}

/** A form of quick entry; while it loads, that it opens. */
export function LoadedEntryForm(props: LoadedFormProps) {
  const layout = useLayoutStyles();
  const [view, ask] = useLoaded(load, props.pane.reportUnexpectedError);
  useEffect(ask, [ask]);
  return view === null ? <p className={layout.note}>{TEXTS.views.opening}</p> : <view.EntryForm {...props} />;
}

interface QuickEntryProps {
  readonly pane: PaneModel;
  /** The form that is open; `null` for none. */
  readonly open: EntryFormName | null;
  readonly onOpen: (form: EntryFormName | null) => void;
}

/** What can be registered without looking for its sheet. */
export function QuickEntry({ pane, open, onOpen }: QuickEntryProps) {
  const layout = useLayoutStyles();
  const styles = useFormStyles();
  const isReady = canStart(pane.state);
  const hasMembers = (pane.state.registers?.members?.rows.length ?? 0) > 0;
  const forms = (['session', 'agreement', 'member', 'departure'] as const).filter(
    (form) => form !== 'departure' || hasMembers,
  );
  return (
    <section className={layout.section} aria-labelledby="quick-entry">
      <h3 id="quick-entry" className={layout.subheading}>
        {texts.heading}
      </h3>
      <div className={styles.buttons}>
        {forms.map((form) => (
          <Button
            key={form}
            size="small"
            disabledFocusable={!isReady}
            aria-expanded={open === form}
            onClick={() => onOpen(open === form ? null : form)}
          >
            {texts.open[form]}
          </Button>
        ))}
      </div>
      {open !== null && (
        <LoadedEntryForm key={open} form={open} start={{}} pane={pane} onClose={() => onOpen(null)} />
      )}
    </section>
  );
}
