import { useEffect, useRef, useState } from 'react';
import type { Silence } from '../../app/port';
import { problemText } from '../../app/problems';
import type { Problem } from '../../domain/problem';
import type { ProbeEnd, ProbeReport, ProbeResult } from '../../excel/probes/probeResults';
import { countEnds, probeEnd, probeText } from '../../excel/probes/probeResults';
import type { runProbes } from '../../excel/probes/runProbes';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { copyText } from '../shared/saveText';
import { TEXTS } from '../shared/texts';
import { unexpectedError } from '../pane/unexpectedErrors';
import { PROBES_TEXTS } from './probesTexts';

interface ProbesPanelProps {
  /** Of the add-in. */
  readonly version: string;
  /** Runs the probes; that of `src/excel/probes/runProbes`, loaded when the person asks. */
  readonly run?: typeof runProbes;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly percent: number; readonly isSilent: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly report: ProbeReport; readonly isCancelled: boolean };

/** How often the progress is told, in percent: a screen reader reads each. */
const STEP = 20;

const load = async (): Promise<typeof runProbes> =>
  (await import(/* webpackChunkName: "runProbes" */ '../../excel/probes/runProbes')).runProbes;

/** «Probar este Excel»: runs the probes and shows what each expected and got. */
export function ProbesPanel({ version, run }: ProbesPanelProps) {
  const layout = useLayoutStyles();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setState({ kind: 'running', percent: 0, isSilent: false });
    const advance = (change: Partial<Extract<State, { readonly kind: 'running' }>>): void =>
      setState((before) => (before.kind === 'running' ? { ...before, ...change } : before));
    try {
      const probing = run ?? (await load());
      const onProgress = (done: number): void => advance({ percent: Math.floor((done * 100) / STEP) * STEP });
      const onSilence = ({ isOver }: Silence): void => advance({ isSilent: !isOver });
      const violations = await countViolations();
      const ended = await probing({ onProgress, onSilence, violations, signal });
      setState(
        ended.ok
          ? { kind: 'done', report: ended.value, isCancelled: signal.aborted }
          : { kind: 'failed', problem: ended.problem },
      );
    } catch (error) {
      setState({ kind: 'failed', problem: unexpectedError(error) });
    }
  };
  const isRunning = state.kind === 'running';
  return (
    <section className={layout.section} aria-labelledby="probes-heading">
      <h3 id="probes-heading" className={layout.subheading}>
        {PROBES_TEXTS.title}
      </h3>
      <p className={layout.text}>{PROBES_TEXTS.about}</p>
      <div>
        <Button size="small" onClick={() => (isRunning ? running.current?.abort() : void start())}>
          {isRunning ? PROBES_TEXTS.cancel : PROBES_TEXTS.start}
        </Button>
      </div>
      <div role="status">{stateText(state)}</div>
      {state.kind === 'done' && <Report report={state.report} version={version} />}
    </section>
  );
}

function stateText(state: State): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'running':
      return state.isSilent ? TEXTS.progress.waiting : PROBES_TEXTS.running(state.percent);
    case 'failed': {
      const { what, why, whatToDo } = problemText(state.problem);
      return [what, why, whatToDo].join(' ');
    }
    case 'done':
      return doneText(state.report, state.isCancelled);
  }
}

function doneText({ results, sheet }: ProbeReport, isCancelled: boolean): string {
  const lacking = countEnds(results, 'lacking');
  const counts = PROBES_TEXTS.done(countEnds(results, 'expected'), results.length);
  return [
    ...(isCancelled ? [PROBES_TEXTS.cancelled] : []),
    counts,
    ...(lacking > 0 ? [PROBES_TEXTS.lacking(lacking)] : []),
    ...(sheet === 'removed' ? [] : [PROBES_TEXTS.sheet[sheet]]),
  ].join(' ');
}

/**
 * How often the content policy has refused something in this page, from its start. Browsers without reports, such as
 * Safari before 16.4, tell nothing.
 */
async function countViolations(): Promise<number> {
  if (typeof ReportingObserver === 'undefined') return 0;
  let count = 0;
  const observer = new ReportingObserver((reports) => (count += reports.length), {
    types: ['csp-violation'],
    buffered: true,
  });
  observer.observe();
  await new Promise((resolve) => setTimeout(resolve, 0));
  count += observer.takeRecords().length;
  observer.disconnect();
  return count;
}

function Report({ report, version }: { readonly report: ProbeReport; readonly version: string }) {
  const layout = useLayoutStyles();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);

  return (
    <>
      <div>
        <Button size="small" onClick={() => void copyText(probeText(report, version)).then(setIsCopied)}>
          {PROBES_TEXTS.copy}
        </Button>
      </div>
      <p role="status" className={layout.text}>
        {isCopied !== null && (isCopied ? PROBES_TEXTS.copied : PROBES_TEXTS.notCopied)}
      </p>
      <p className={layout.note}>{PROBES_TEXTS.where(report.platform, report.version)}</p>
      <table className={layout.text}>
        <thead>
          <tr>
            {PROBES_TEXTS.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(report.results).map((result) => (
            <ResultRow key={result.id} result={result} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const ORDER: readonly ProbeEnd[] = ['different', 'lacking', 'expected'];

/** What a person looks for comes first. */
const sorted = (results: readonly ProbeResult[]): readonly ProbeResult[] =>
  ORDER.flatMap((end) => results.filter((result) => probeEnd(result) === end));

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function ResultRow({ result }: { readonly result: ProbeResult }) {
  const layout = useLayoutStyles();
  const { name, expected, got, set, otherwise } = result;
  const isDifferent = probeEnd(result) === 'different';
  const answer = got === null ? PROBES_TEXTS.notRun : short(got);
  return (
    <tr>
      <td>
        {name}
        <div className={layout.note}>{PROBES_TEXTS.set(set)}</div>
      </td>
      <td>{short(expected)}</td>
      <td>
        {isDifferent ? `${PROBES_TEXTS.different} ${answer}` : answer}
        {isDifferent && <div className={layout.note}>{otherwise}</div>}
      </td>
    </tr>
  );
}
