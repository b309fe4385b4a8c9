/** The help, which loads when it is opened: what the colours mean, the keys, the guide's address and the diagnosis. */
import { useEffect, useRef, useState } from 'react';
import { ACTIVITY_STATUSES } from '../../domain/assessment/assessment';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { hostFacts } from '../../excel/hostFacts';
import type { BuildInfo } from '../pane/buildInfo';
import type { PaneState } from '../pane/paneState';
import { ProbesPanel } from '../probes/ProbesPanel';
import { useReviewStyles } from '../review/Review.styles';
import { Button, mergeClasses } from '../shared/fluent';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { copyText } from '../shared/saveText';
import { useStatusStyles } from '../shared/status.styles';
import { useStatusFillStyles } from '../shared/statusFill.styles';
import { SEVERITIES, SEVERITY_TEXTS } from '../shared/severityTexts';
import { useEscape } from '../shared/useEscape';
import { diagnosis } from './diagnosis';
import { useHelpStyles } from './help.styles';
import { HELP_TEXTS as texts } from './helpTexts';
import { takeFocus } from '../shared/takeFocus';

/** Served beside the pane. */
const GUIDE = 'help.html';

interface HelpViewProps {
  readonly state: PaneState;
  readonly build: BuildInfo;
  readonly onClose: () => void;
}

/** Takes the focus when it opens, because the person asked for it. */
export function HelpView({ state, build, onClose }: HelpViewProps) {
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const view = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEscape(view, onClose);
  useEffect(() => takeFocus(title.current), []);
  const guide = new URL(GUIDE, location.href).href;
  return (
    <section ref={view} className={styles.help} aria-labelledby="help-heading">
      {/* In Excel on the web, office.js moves the focus itself and, from what Tab cannot reach, out of the pane. */}
      <h2 id="help-heading" ref={title} tabIndex={0} className={layout.heading}>
        {texts.heading}
      </h2>
      <div>
        <Button size="small" onClick={onClose}>
          {texts.back}
        </Button>
      </div>
      <Legend />
      <section className={layout.section} aria-labelledby="help-keys">
        <h3 id="help-keys" className={layout.subheading}>
          {texts.shortcuts}
        </h3>
        <dl className={styles.keys}>
          {texts.keys.flatMap(({ key, does }) => [
            <dt key={key} className={styles.key}>
              {key}
            </dt>,
            <dd key={`${key} does`} className={styles.does}>
              {does}
            </dd>,
          ])}
        </dl>
      </section>
      <section className={layout.section} aria-labelledby="help-guide">
        <h3 id="help-guide" className={layout.subheading}>
          {texts.guide}
        </h3>
        <p className={layout.text}>
          {texts.guideText}{' '}
          <a className={styles.link} href={guide} target="_blank" rel="noopener noreferrer">
            {guide}
          </a>
        </p>
      </section>
      <ProbesPanel version={build.version} />
      <Support state={state} build={build} />
    </section>
  );
}

function Legend() {
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const colours = useStatusStyles();
  const fills = useStatusFillStyles();
  const severities = useReviewStyles();
  return (
    <section className={layout.section} aria-labelledby="help-legend">
      <h3 id="help-legend" className={layout.subheading}>
        {texts.legend}
      </h3>
      <p className={layout.note}>{texts.legendNote}</p>
      <ul className={styles.legend} aria-label={texts.statuses}>
        {ACTIVITY_STATUSES.map((status) => (
          <li key={status}>
            <svg className={styles.sample} viewBox="0 0 12 12" aria-hidden="true">
              <rect width={12} height={12} className={fills[status]} />
            </svg>
            <span className={colours[status]}>
              <span aria-hidden="true">{STATUS_WORDS[status].symbol}</span> {STATUS_WORDS[status].activity}
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.legend} aria-label={texts.findings}>
        {SEVERITIES.map((severity) => (
          <li key={severity} className={severities[severity]}>
            <span aria-hidden="true">{SEVERITY_TEXTS[severity].symbol}</span> {SEVERITY_TEXTS[severity].one}
          </li>
        ))}
      </ul>
      <ul className={layout.list} aria-label={texts.highlight}>
        {(['overdue', 'dueSoon', 'doneLate'] as const).map((look) => (
          <li key={look}>
            <span className={mergeClasses(styles.look, styles[look])}>{texts.looks[look]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const matches = (query: string): boolean => matchMedia(query).matches;

function currentDiagnosis(build: BuildInfo, state: PaneState): string {
  const host = hostFacts();
  return diagnosis(
    build,
    host,
    {
      width: innerWidth,
      height: innerHeight,
      ratio: devicePixelRatio,
      isDark: document.documentElement.style.colorScheme === 'dark',
      isForced: matches('(forced-colors: active)'),
      language: navigator.language,
    },
    state,
  );
}

function Support({ state, build }: Pick<HelpViewProps, 'state' | 'build'>) {
  const layout = useLayoutStyles();
  const styles = useHelpStyles();
  const [copied, setCopied] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);
  const copy = (): void => {
    const text = currentDiagnosis(build, state);
    void copyText(text).then((isCopied) => setCopied({ text, isCopied }));
  };
  return (
    <section className={layout.section} aria-labelledby="help-support">
      <h3 id="help-support" className={layout.subheading}>
        {texts.diagnosis}
      </h3>
      <p className={layout.note}>{texts.diagnosisNote}</p>
      <div>
        <Button onClick={copy}>{texts.copy}</Button>
      </div>
      <p className={layout.note} aria-live="polite">
        {copied && (copied.isCopied ? texts.copied : texts.notCopied)}
      </p>
      {copied && (
        <LabelledField label={texts.text}>
          {({ id }) => (
            <textarea
              id={id}
              className={styles.text}
              readOnly
              rows={8}
              value={copied.text}
              onFocus={({ target }) => target.select()}
            />
          )}
        </LabelledField>
      )}
    </section>
  );
}
