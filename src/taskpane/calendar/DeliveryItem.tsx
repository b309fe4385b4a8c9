import { Button, mergeClasses } from '../shared/fluent';
import { isFinished } from '../../domain/assessment/status';
import { memo, useEffect, useRef, useState } from 'react';
import type { DeliveryChoice, PlannedLinks } from '../../app/linkDeliveries';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { Explanation } from '../../domain/anexo13/explanation';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { AgreementPlace } from '../../domain/assessment/assessment';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { CellRef } from '../../domain/registers/cell';
import { SOURCES } from '../../domain/rules/sources';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { AWAITED_TEXTS, CALENDAR_TEXTS } from './calendarTexts';
import type { DeliveryView } from './deliveryViews';
import { useLayoutStyles } from '../shared/layout.styles';
import { useStatusStyles } from '../shared/status.styles';
import { useDeliveriesStyles } from './Deliveries.styles';
import { LinkForm } from './LinkForm';
import type { LinkChoices, VerificationEntry } from './record.actions';
import { RECORD_TEXTS as records } from './recordTexts';
import type { Previewed } from '../shared/usePlanned';
import { VerifyForm } from './VerifyForm';
import { WhyThisDate } from './WhyThisDate';
import { takeFocus } from '../shared/takeFocus';

const texts = CALENDAR_TEXTS.delivery;

/** What can be asked and written about any delivery. */
export interface DeliveryActs {
  /** The day that a verification is proposed for. */
  readonly today: CalendarDate;
  readonly explain: (id: DeliveryId) => Explanation;
  readonly linkChoices: (id: DeliveryId) => Promise<LinkChoices | null>;
  readonly previewLinks: (links: readonly DeliveryChoice[]) => Promise<Previewed<PlannedLinks> | null>;
  readonly link: (links: readonly DeliveryChoice[]) => void;
  readonly previewVerification: (
    id: DeliveryId,
    entry: VerificationEntry,
  ) => Promise<Previewed<object> | null>;
  readonly verify: (id: DeliveryId, entry: VerificationEntry) => void;
  readonly goTo: (cell: CellRef) => void;
}

interface DeliveryItemProps {
  readonly view: DeliveryView;
  readonly acts: DeliveryActs;
  /** The person was sent to this delivery: it takes the focus, and asks for its activity where it has none. */
  readonly isWanted: boolean;
}

type ItemForm = 'link' | 'verify';

function agreementIn({ doneElsewhere }: DeliveryView): AgreementPlace | null {
  return doneElsewhere === null || doneElsewhere.kind === 'report' ? null : doneElsewhere.agreement;
}

/** One delivery: how it stands, by when, who answers it, where its date comes from, and the ways to its cells. */
export const DeliveryItem = memo(function DeliveryItem({ view, acts, isWanted }: DeliveryItemProps) {
  const layout = useLayoutStyles();
  const colours = useStatusStyles();
  const styles = useDeliveriesStyles();
  const { status, activity, proposed, calendarRow, sendBy } = view;
  const title = texts.title(view.document, view.name);
  const place = activity ?? proposed;
  const agreement = agreementIn(view) ?? view.likelyAgreement;
  const canLink = status !== 'notApplicable';
  const { item, openForm, setOpenForm } = useItemForm(isWanted, activity === null && canLink);
  const close = (): void => setOpenForm(null);
  const toggle = (form: ItemForm): void => setOpenForm(form === openForm ? null : form);
  return (
    <li ref={item} className={styles.item}>
      <Statuses view={view} />
      <p className={styles.title}>{title}</p>
      <LegalDate view={view} />
      {view.adjusted && (
        <p className={layout.text}>
          {texts.adjusted(formatLongDate(view.adjusted), view.adjustment, view.adjustmentReason)}
        </p>
      )}
      {sendBy && (
        <p className={view.lacksSending === 'overdue' ? colours.overdue : layout.note}>
          {sendingLine(view, formatLongDate(sendBy))}
        </p>
      )}
      {view.doneElsewhere && <p className={layout.note}>{texts.doneElsewhere(view.doneElsewhere)}</p>}
      {view.isIgnored && <p className={layout.note}>{texts.ignored}</p>}
      {activity === null && !view.doneElsewhere && status !== 'notApplicable' && (
        <p className={layout.note}>{proposed ? texts.proposed(proposed.number) : texts.uncovered}</p>
      )}
      {view.likelyAgreement && (
        <p className={layout.note}>{texts.likelyAgreement(view.likelyAgreement.key)}</p>
      )}
      {view.isByText && <p className={layout.note}>{texts.byText}</p>}
      <p className={layout.note}>{texts.source(view.rule, SOURCES.calendar)}</p>
      {view.isBeforeStart && <p className={layout.note}>{texts.beforeStart}</p>}
      <WhyThisDate id={view.id} explain={acts.explain} />
      <div className={styles.buttons}>
        {place && (
          <Button size="small" onClick={() => acts.goTo(place.cell)}>
            {texts.goToActivity(place.number)}
          </Button>
        )}
        {agreement && (
          <Button size="small" onClick={() => acts.goTo(agreement.cell)}>
            {texts.goToAgreement}
          </Button>
        )}
        {calendarRow && (
          <Button size="small" aria-label={texts.goToRowLabel(title)} onClick={() => acts.goTo(calendarRow)}>
            {texts.goToRow}
          </Button>
        )}
        {canLink && (
          <Button
            size="small"
            aria-expanded={openForm === 'link'}
            aria-label={records.linkLabel(title)}
            onClick={() => toggle('link')}
          >
            {records.link}
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={openForm === 'verify'}
          aria-label={records.verifyLabel(title)}
          onClick={() => toggle('verify')}
        >
          {records.verify}
        </Button>
      </div>
      {openForm && <ItemForms form={openForm} view={view} acts={acts} onClose={close} />}
    </li>
  );
});

/** The status of the document, and that its sending is overdue. */
function Statuses({ view: { status, lacksSending } }: { readonly view: DeliveryView }) {
  const colours = useStatusStyles();
  const styles = useDeliveriesStyles();
  return (
    <>
      <span className={mergeClasses(styles.status, colours[status])}>
        <span aria-hidden="true">{STATUS_WORDS[status].symbol}</span>{' '}
        <span>{STATUS_WORDS[status].delivery}</span>
      </span>
      {lacksSending === 'overdue' && (
        <span className={mergeClasses(styles.status, colours.overdue)}>
          <span aria-hidden="true">{STATUS_WORDS.overdue.symbol}</span> <span>{texts.overdueSending}</span>
        </span>
      )}
    </>
  );
}

/** That it was sent and when, that it was not, or by when it is to be. */
function sendingLine({ status, isSent, sent, lacksSending }: DeliveryView, limit: string): string {
  if (sent !== null) return texts.sent(formatLongDate(sent), limit);
  if (isSent) return texts.sentWithoutDay(limit);
  if (lacksSending === 'overdue') return texts.sendingOverdue(limit);
  if (lacksSending !== null) return texts.sendingUnrecorded(limit);
  return isFinished(status) ? texts.sendLimit(limit) : texts.sendBy(limit);
}

/** The form that is open below an item, and its focus where the person was sent to it. */
function useItemForm(isWanted: boolean, lacksActivity: boolean) {
  const [openForm, setOpenForm] = useState<ItemForm | null>(isWanted && lacksActivity ? 'link' : null);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    const { current } = item;
    // Not in every web view.
    if (typeof current?.scrollIntoView === 'function') current.scrollIntoView({ block: 'nearest' });
    // A form that is open takes the focus itself.
    if (!lacksActivity) takeFocus(current?.querySelector('summary'));
  }, [isWanted, lacksActivity]);
  return { item, openForm, setOpenForm };
}

interface ItemFormsProps {
  readonly form: ItemForm;
  readonly view: DeliveryView;
  readonly acts: DeliveryActs;
  readonly onClose: () => void;
}

function ItemForms({ form, view: { id }, acts, onClose }: ItemFormsProps) {
  return form === 'link' ? (
    <LinkForm
      id={id}
      choices={() => acts.linkChoices(id)}
      preview={acts.previewLinks}
      onConfirm={(links) => {
        onClose();
        acts.link(links);
      }}
      onClose={onClose}
    />
  ) : (
    <VerifyForm
      about={id}
      today={acts.today}
      preview={(entry) => acts.previewVerification(id, entry)}
      onConfirm={(entry) => {
        onClose();
        acts.verify(id, entry);
      }}
      onClose={onClose}
    />
  );
}

function LegalDate({ view }: { readonly view: DeliveryView }) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const { legal, orientative, waitsFor, verified, certainty } = view;
  if (legal === null) {
    return (
      <p className={layout.text}>
        {orientative === null ? texts.legal : texts.orientative + formatLongDate(orientative) + '; '}
        {waitsFor === null ? texts.noDate : AWAITED_TEXTS[waitsFor]}
      </p>
    );
  }
  return (
    <div>
      <p className={layout.text}>
        {texts.legal}
        {verified ? formatLongDate(legal) : <em className={styles.inferred}>{formatLongDate(legal)}</em>}{' '}
      </p>
      <p className={layout.note}>{texts.certainty(certainty)}</p>
    </div>
  );
}
