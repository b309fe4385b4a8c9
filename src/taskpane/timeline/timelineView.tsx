/** The timeline, which loads when a person asks for it: deliveries and activities by month, as a chart or as a table. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { Assessment } from '../../domain/assessment/assessment';
import { ACTIVITY_STATUSES } from '../../domain/assessment/assessment';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { formatMonth } from '../../domain/dates/spanishFormat';
import type { TimelineChoices, TimelineFilter, TimelineItem } from '../../domain/overview/timeline';
import { filterTimeline, NO_FILTER, timeline, timelineChoices } from '../../domain/overview/timeline';
import { ok } from '../../domain/result';
import type { PaneModel } from '../pane/paneModel';
import { Button } from '../shared/fluent';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { MoreButton } from '../shared/MoreButton';
import { SearchField } from '../shared/SearchField';
import { SelectField } from '../shared/SelectField';
import { usePreview } from '../shared/usePreview';
import { TimelineChart } from './TimelineChart';
import { TimelineTable } from './TimelineTable';
import { useTimelineStyles } from './timeline.styles';
import { axisOf } from './timelineLayout';
import { TIMELINE_TEXTS as texts } from './timelineTexts';

/** A plan can have thousands of rows; the list grows this many at a time. */
const PAGE = 60;

const WAYS = ['chart', 'table'] as const;

interface TimelineProps {
  readonly pane: PaneModel;
  readonly assessment: Assessment;
  /** Shows a delivery that no activity answers where its activity can be chosen. */
  readonly onShowDelivery: (delivery: DeliveryId) => void;
}

/** Deliveries and activities in date order, narrowed by area, month, status and words; a press leads to the row. */
export function Timeline({ pane, assessment, onShowDelivery }: TimelineProps) {
  const layout = useLayoutStyles();
  const styles = useTimelineStyles();
  const [filter, setFilter] = useState<TimelineFilter>(NO_FILTER);
  const [way, setWay] = useState<(typeof WAYS)[number]>('chart');
  const [shown, setShown] = useState(PAGE);
  const today = usePreview('', () => pane.preview((_, options) => Promise.resolve(ok(options.today))));
  const items = useMemo(() => timeline(assessment), [assessment]);
  const choices = useMemo(() => timelineChoices(items), [items]);
  const { cutoff, electionDay } = assessment;
  const axis = useMemo(() => axisOf(items, cutoff, electionDay), [items, cutoff, electionDay]);
  const wanted = useDeferredValue(filter);
  const kept = useMemo(() => filterTimeline(items, wanted), [items, wanted]);
  const open = ({ cell, key }: TimelineItem): void => {
    if (cell === null) onShowDelivery(key);
    else pane.goTo(cell);
  };
  const choose = (next: TimelineFilter): void => {
    setFilter(next);
    setShown(PAGE);
  };
  const page = kept.slice(0, shown);
  return (
    <section className={layout.section} aria-labelledby="timeline-heading">
      <h3 id="timeline-heading" className={layout.subheading}>
        {texts.heading}
      </h3>
      <Filters filter={filter} choices={choices} onChange={choose} />
      <div className={styles.head}>
        <p className={layout.note} aria-live="polite">
          {items.length === 0
            ? texts.empty
            : kept.length === 0
              ? texts.none
              : texts.shown(
                  kept.length,
                  items.length,
                  kept.filter((item) => item.countedWith !== null).length,
                )}
        </p>
        <div role="group" aria-label={texts.how}>
          {WAYS.map((each) => (
            <Button
              key={each}
              size="small"
              appearance={each === way ? 'primary' : 'secondary'}
              aria-pressed={each === way}
              onClick={() => setWay(each)}
            >
              {texts[each]}
            </Button>
          ))}
        </div>
      </div>
      {kept.length === 0 && items.length > 0 && (
        <div>
          <Button size="small" onClick={() => choose(NO_FILTER)}>
            {texts.clear}
          </Button>
        </div>
      )}
      {page.length > 0 && way === 'chart' && (
        <TimelineChart items={page} axis={axis} days={{ cutoff, today }} onOpen={open} />
      )}
      {page.length > 0 && way === 'table' && <TimelineTable items={page} onOpen={open} />}
      {kept.length > page.length && (
        <MoreButton onMore={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, kept.length - page.length), kept.length - page.length)}
        </MoreButton>
      )}
    </section>
  );
}

interface FiltersProps {
  readonly filter: TimelineFilter;
  readonly choices: TimelineChoices;
  readonly onChange: (filter: TimelineFilter) => void;
}

function Filters({ filter, choices: { areas, months, statuses }, onChange }: FiltersProps) {
  const styles = useTimelineStyles();
  return (
    <div className={styles.filters}>
      <SelectField
        label={texts.area}
        value={filter.area}
        options={[{ value: '', text: texts.all }, ...areas.map((area) => ({ value: area, text: area }))]}
        onChange={(area) => onChange({ ...filter, area })}
      />
      <SelectField
        label={texts.month}
        value={filter.month}
        options={[
          { value: '', text: texts.allMonths },
          ...months.map((month) => ({ value: month, text: formatMonth(month) })),
        ]}
        onChange={(month) => onChange({ ...filter, month })}
      />
      <SelectField
        label={texts.status}
        value={filter.status}
        options={[
          { value: '', text: texts.allStatuses },
          ...ACTIVITY_STATUSES.filter((status) => statuses.has(status)).map((status) => ({
            value: status,
            text: STATUS_WORDS[status].activity,
          })),
        ]}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <LabelledField label={texts.search}>
        {(control) => (
          <SearchField
            control={control}
            value={filter.text}
            onChange={(text) => onChange({ ...filter, text })}
          />
        )}
      </LabelledField>
    </div>
  );
}
