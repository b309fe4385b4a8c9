import { useState } from 'react';
import type { WorkbookAgenda } from '../../app/readAgenda';
import { agendaFile } from '../../app/readAgenda';
import type { AgendaItem } from '../../domain/agenda/agenda';
import { AGENDA_KIND_NAMES } from '../../domain/agenda/agendaKindNames';
import { addDays } from '../../domain/dates/calendarDate';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import { CALENDAR_TEXTS } from './calendarTexts';
import { Button, mergeClasses } from '../shared/fluent';
import { copyText, downloadText } from '../shared/saveText';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';
import { useDeliveriesStyles } from './Deliveries.styles';

const texts = CALENDAR_TEXTS.agenda;

interface AgendaProps {
  readonly preview: () => Promise<WorkbookAgenda | null>;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onClose: () => void;
}

/** What falls due after the cut-off, in date order, with who is responsible; also for other calendars. */
export function Agenda({ preview, onGoTo, onClose }: AgendaProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const agenda = usePreview('', preview);
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={null}
      close={CALENDAR_TEXTS.actions.close}
      onConfirm={onClose}
      onClose={onClose}
    >
      {agenda === null ? (
        <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
      ) : (
        <>
          <p className={layout.note}>{windowOf(agenda)}</p>
          {agenda.items.length === 0 ? (
            <p className={layout.text}>{texts.none}</p>
          ) : (
            <>
              <WaysOut agenda={agenda} />
              <ul className={mergeClasses(layout.list, styles.list)} aria-label={texts.list}>
                {agenda.items.map((item) => (
                  <AgendaEntry key={item.key} item={item} onGoTo={onGoTo} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </ConfirmForm>
  );
}

function windowOf({ assessed, days }: WorkbookAgenda): string {
  const { cutoff } = assessed.assessment;
  return texts.window(formatLongDate(cutoff), formatLongDate(addDays(cutoff, days)));
}

const responsibleOf = ({ responsible }: AgendaItem): string =>
  responsible === null ? texts.nobody : texts.responsible(responsible);

function lineOf(item: AgendaItem): string {
  const { date, kind, title, remarks } = item;
  return texts.line([formatLongDate(date), AGENDA_KIND_NAMES[kind], title, responsibleOf(item), ...remarks]);
}

interface AgendaEntryProps {
  readonly item: AgendaItem;
  readonly onGoTo: (cell: CellRef) => void;
}

function AgendaEntry({ item, onGoTo }: AgendaEntryProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const { date, kind, title, remarks, cell } = item;
  return (
    <li className={styles.item}>
      <span className={styles.status}>{texts.kind(formatLongDate(date), AGENDA_KIND_NAMES[kind])}</span>
      <p className={layout.text}>{title}</p>
      <p className={layout.note}>{responsibleOf(item)}</p>
      {remarks.map((remark) => (
        <p key={remark} className={layout.note}>
          {remark}
        </p>
      ))}
      {cell && (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={texts.goToLabel(cellAddress(cell), title)}
            onClick={() => onGoTo(cell)}
          >
            {texts.goTo}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What came of taking the list out of the pane. */
type WayOut = 'asked' | 'copied' | 'notCopied';

function WaysOut({ agenda }: { readonly agenda: WorkbookAgenda }) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const [taken, setTaken] = useState<WayOut | null>(null);
  const fileName = texts.fileName(agenda.assessed.assessment.cutoff.toString());
  const list = agenda.items.map(lineOf).join('\n');
  const download = (): void => {
    const file = agendaFile(agenda);
    if (file === null) return;
    downloadText(fileName, 'text/calendar', file);
    setTaken('asked');
  };
  const copy = (): void => {
    void copyText(list).then((isCopied) => setTaken(isCopied ? 'copied' : 'notCopied'));
  };
  const said: Readonly<Record<WayOut, string>> = {
    asked: texts.asked(fileName),
    copied: texts.copied(agenda.items.length),
    notCopied: texts.notCopied,
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={download}>
          {texts.download}
        </Button>
        <Button size="small" onClick={copy}>
          {texts.copy}
        </Button>
      </div>
      <p className={layout.note} aria-live="polite">
        {taken === null ? texts.note : said[taken]}
      </p>
      {taken === 'notCopied' && (
        <LabelledField label={texts.text}>
          {({ id }) => (
            <textarea
              id={id}
              className={styles.copy}
              readOnly
              rows={6}
              value={list}
              onFocus={({ target }) => target.select()}
            />
          )}
        </LabelledField>
      )}
    </>
  );
}
