import { useEffect, useRef, useState } from 'react';
import { problemText } from '../../app/problems';
import type { Problem } from '../../domain/problem';
import type { ProbeReport, ProbeResult } from '../../excel/probes/probeResults';
import { isAsExpected, probeText } from '../../excel/probes/probeResults';
import type { runProbes } from '../../excel/probes/runProbes';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { copyText } from '../shared/saveText';
import { unexpectedError } from '../pane/unexpectedErrors';
import { PROBES_TEXTS } from './probesTexts';

interface ProbesPanelProps {
  /** Runs the probes; that of `src/excel/probes/runProbes`, loaded when the person asks. */
  readonly run?: typeof runProbes;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly report: ProbeReport };

const load = async (): Promise<typeof runProbes> =>
  (await import(/* webpackChunkName: "runProbes" */ '../../excel/probes/runProbes')).runProbes;

/** «Probar este Excel»: runs the probes and shows what each expected and got. */
export function ProbesPanel({ run }: ProbesPanelProps) {
  const layout = useLayoutStyles();
  const violations = useViolations();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const start = async (): Promise<void> => {
    setState({ kind: 'running', done: 0 });
    try {
      const probing = run ?? (await load());
      const onProgress = (done: number): void => setState({ kind: 'running', done });
      const ended = await probing({ onProgress, violations: violations() });
      setState(ended.ok ? { kind: 'done', report: ended.value } : { kind: 'failed', problem: ended.problem });
    } catch (error) {
      setState({ kind: 'failed', problem: unexpectedError(error) });
    }
  };
  return (
    <section className={layout.section} aria-labelledby="probes-heading">
      <h3 id="probes-heading" className={layout.subheading}>
        {PROBES_TEXTS.title}
      </h3>
      <p className={layout.text}>{PROBES_TEXTS.about}</p>
      <div>
        <Button size="small" disabledFocusable={state.kind === 'running'} onClick={() => void start()}>
          {PROBES_TEXTS.start}
        </Button>
      </div>
      <div role="status">{stateText(state)}</div>
      {state.kind === 'done' && <Report report={state.report} />}
    </section>
  );
}

function stateText(state: State): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'running':
      return PROBES_TEXTS.running(state.done);
    case 'failed': {
      const { what, why, whatToDo } = problemText(state.problem);
      return [what, why, whatToDo].join(' ');
    }
    case 'done': {
      const { results } = state.report;
      return PROBES_TEXTS.done(results.filter(isAsExpected).length, results.length);
    }
  }
}

/** Counts what the page's content policy refuses while the panel is shown. */
function useViolations(): () => number {
  const count = useRef(0);
  useEffect(() => {
    const onViolation = (): void => void (count.current += 1);
    document.addEventListener('securitypolicyviolation', onViolation);
    return () => document.removeEventListener('securitypolicyviolation', onViolation);
  }, []);
  return () => count.current;
}

function Report({ report }: { readonly report: ProbeReport }) {
  const layout = useLayoutStyles();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const [probe, expected, got] = PROBES_TEXTS.columns;
  return (
    <>
      <div>
        <Button size="small" onClick={() => void copyText(probeText(report)).then(setIsCopied)}>
          {PROBES_TEXTS.copy}
        </Button>
      </div>
      <p role="status" className={layout.text}>
        {isCopied !== null && (isCopied ? PROBES_TEXTS.copied : PROBES_TEXTS.notCopied)}
      </p>
      <table className={layout.text}>
        <thead>
          <tr>
            <th scope="col">{probe}</th>
            <th scope="col">{expected}</th>
            <th scope="col">{got}</th>
          </tr>
        </thead>
        <tbody>
          {report.results.map((result) => (
            <ResultRow key={result.id} result={result} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function ResultRow({ result }: { readonly result: ProbeResult }) {
  const { name, expected, got } = result;
  return (
    <tr>
      <td>{name}</td>
      <td>{short(expected)}</td>
      <td>{isAsExpected(result) ? short(got) : `${PROBES_TEXTS.different} ${short(got)}`}</td>
    </tr>
  );
}
