import { useId } from 'react';
import { formatMonth } from '../../domain/dates/spanishFormat';
import type { LastReport } from '../../domain/report/parts/changesPart';
import type { SectionId } from '../../domain/registers/noteSection';
import { Button, mergeClasses } from '../shared/fluent';
import { REPORT_TEXTS } from './reportTexts';
import type { PreviewSection } from './report.actions';
import { useChoicesStyles } from '../shared/Choices.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { useReportStyles } from './Report.styles';

const texts = REPORT_TEXTS.contents;

interface ContentsProps {
  readonly sections: readonly PreviewSection[];
  readonly last: LastReport;
  /** As the person has it now: the sections are those of the last preview, which takes a moment. */
  readonly leftOut: readonly SectionId[];
  /** Given all that is left out from now on. */
  readonly onLeaveOut: (sections: readonly SectionId[]) => void;
}

/** The report's sections with their pages and a summary; each can be left out. */
export function Contents({ sections, last, leftOut, onLeaveOut }: ContentsProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const toggle = (id: SectionId): void =>
    onLeaveOut(leftOut.includes(id) ? leftOut.filter((each) => each !== id) : [...leftOut, id]);
  return (
    <section className={layout.section} aria-labelledby="contents-heading">
      <h3 id="contents-heading" className={layout.subheading}>
        {texts.heading}
      </h3>
      <p className={layout.note}>{texts.hint}</p>
      <p className={layout.note}>{lastSentence(last)}</p>
      <ul className={styles.sections} aria-label={texts.list}>
        {sections.map((section) => (
          <Entry
            key={section.id}
            section={section}
            isLeftOut={leftOut.includes(section.id)}
            onToggle={() => toggle(section.id)}
          />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <div>
          <Button size="small" onClick={() => onLeaveOut([])}>
            {texts.all}
          </Button>
        </div>
      )}
    </section>
  );
}

function lastSentence(last: LastReport): string {
  switch (last.kind) {
    case 'none':
      return REPORT_TEXTS.last.none;
    case 'facts':
      return REPORT_TEXTS.last.facts(formatMonth(last.facts.month), last.isDelivered ?? false);
    case 'unreadable':
      return REPORT_TEXTS.last.unreadable(formatMonth(last.month));
  }
}

interface EntryProps {
  readonly section: PreviewSection;
  readonly isLeftOut: boolean;
  readonly onToggle: () => void;
}

function Entry({ section, isLeftOut, onToggle }: EntryProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const choices = useChoicesStyles();
  const id = useId();
  const { number, title, level, summary } = section;
  const page = isLeftOut ? null : section.page;
  return (
    <li className={mergeClasses(styles.entry, level === 2 && styles.part)}>
      <input
        id={id}
        className={choices.box}
        type="checkbox"
        checked={!isLeftOut}
        aria-describedby={page === null ? `${id}-summary` : `${id}-summary ${id}-page`}
        onChange={onToggle}
      />
      <label
        htmlFor={id}
        className={mergeClasses(styles.name, level === 1 && styles.chapter, isLeftOut && styles.leftOut)}
      >
        {number === '' ? title : `${number}. ${title}`}
      </label>
      <span id={`${id}-page`} className={styles.page}>
        {page === null ? null : texts.page(page)}
      </span>
      <span id={`${id}-summary`} className={mergeClasses(layout.note, styles.summary)}>
        {isLeftOut ? texts.leftOut : summary}
      </span>
    </li>
  );
}
