/**
 * `npm run bench -- findings`: how much what is found helps. Each labelled workbook has errors planted in it and places where a
 * hasty tool would raise what is no error; whatever else is said is noise. Of the development set each miss is named; of the
 * sealed set only totals are shown, once per version.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assessSnapshot } from '../../../src/app/assessWorkbook';
import type { Finding, FindingPlace } from '../../../src/domain/assessment/assessment';
import { placesOf } from '../../../src/domain/assessment/fixes';
import { foldText } from '../../../src/domain/text/foldText';
import { openOffice } from '../../corpus/office';
import { day } from '../../support/registers';
import { share } from '../reading/figures';

type SetName = 'development' | 'sealed';

interface Place {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** One thing of a label: findings on these rows, or on none, whose sentence has one of the words. */
interface Labelled extends Place {
  readonly words: readonly string[];
  /** Other places at which the same may be said. */
  readonly also?: readonly Place[];
}

interface Planted extends Labelled {
  readonly id: string;
  readonly kind: string;
  readonly severity: 'error' | 'warning' | 'notice';
}

interface Silent extends Labelled {
  readonly why: string;
}

interface Label {
  readonly note: string;
  readonly cutoff: string;
  readonly jornada?: string;
  readonly planted: readonly Planted[];
  readonly silent: readonly Silent[];
  /** What may be said and is neither asked for nor noise, in words. */
  readonly tolerated?: readonly string[];
}

interface Score {
  readonly name: string;
  readonly planted: number;
  readonly found: number;
  readonly silent: number;
  readonly broken: number;
  readonly shown: number;
  /** Findings that are useful or noise: without those that any workbook may have. */
  readonly judged: number;
  /** Findings that answer a planted error. */
  readonly useful: number;
  readonly remarks: readonly string[];
}

/** Rules that may say something in any workbook, as the labels agree: what falls due, proposals, gaps, what nobody verified. */
const TOLERATED: ReadonlySet<string> = new Set([
  'PLAN-VEN-02',
  'A13-07',
  'A13-10',
  'PLAN-NUM-06',
  'PLAN-EST-04',
]);

const SETS = path.resolve('tests/bench/findings/sets');

function isAt({ cell }: FindingPlace, { sheet, rows }: Place): boolean {
  if (rows.length === 0) return true;
  return cell !== null && cell.sheet === sheet && rows.includes(cell.row);
}

/** A line answers by one of the places that it tells. */
function answers(finding: Finding, labelled: Labelled): boolean {
  const places = [labelled, ...(labelled.also ?? [])];
  return placesOf(finding).some((told) => {
    const text = foldText(`${finding.message} ${told.message}`);
    return (
      places.some((place) => isAt(told, place)) &&
      labelled.words.some((word) => text.includes(foldText(word)))
    );
  });
}

function scoreOf(name: string, label: Label, findings: readonly Finding[]): Score {
  const missed = label.planted.filter((planted) => !findings.some((finding) => answers(finding, planted)));
  const broken = label.silent.filter((silent) =>
    findings.some(
      (finding) => answers(finding, silent) && !label.planted.some((planted) => answers(finding, planted)),
    ),
  );
  const judged = findings.filter(
    (finding) => !TOLERATED.has(finding.rule) || label.planted.some((planted) => answers(finding, planted)),
  );
  const noise = judged.filter((finding) => !label.planted.some((planted) => answers(finding, planted)));
  return {
    name,
    planted: label.planted.length,
    found: label.planted.length - missed.length,
    silent: label.silent.length,
    broken: broken.length,
    shown: findings.length,
    judged: judged.length,
    useful: judged.length - noise.length,
    remarks: [
      ...missed.map(({ id, kind, sheet, rows }) => `missed ${id} (${kind}) ${sheet}!${rows.join(',')}`),
      ...broken.map(({ why, sheet, rows }) => `raised in spite of «${why}» ${sheet}!${rows.join(',')}`),
      ...noise.map(
        ({ rule, cell, message }) =>
          `noise ${rule} ${cell === null ? '' : `${cell.sheet}!${cell.row}`} ${message}`,
      ),
    ],
  };
}

async function scoreSet(set: SetName): Promise<readonly Score[]> {
  const office = await openOffice();
  try {
    const scores: Score[] = [];
    for (const file of readdirSync(path.join(SETS, set)).sort()) {
      if (!file.endsWith('.json')) continue;
      const name = path.basename(file, '.json');
      const label = JSON.parse(readFileSync(path.join(SETS, set, file), 'utf8')) as Label;
      const bytes = new Uint8Array(readFileSync(path.join(SETS, set, `${name}.xlsx`)));
      const snapshot = await office.read({ name, bytes });
      if (!snapshot.ok) throw new Error(`${name}: ${snapshot.problem.code}`);
      const cutoff = day(label.cutoff);
      const assessed = assessSnapshot(snapshot.value, { today: cutoff, cutoff });
      const read =
        assessed.ok || label.jornada === undefined
          ? assessed
          : assessSnapshot(snapshot.value, { today: cutoff, cutoff, electionDay: day(label.jornada) });
      if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
      scores.push(scoreOf(name, label, read.value.assessment.findings));
    }
    return scores;
  } finally {
    office.close();
  }
}

function lines(set: SetName, scores: readonly Score[]): readonly string[] {
  const sum = (of: (score: Score) => number): number => scores.reduce((all, score) => all + of(score), 0);
  const named = scores.flatMap(({ name, shown, remarks }) => [
    `${name}: ${shown} shown`,
    ...remarks.map((remark) => `  ${remark}`),
  ]);
  return [
    ...(set === 'development' ? named : []),
    `${set}: ${scores.length} workbooks`,
    `  planted errors found      ${share(
      sum(({ found }) => found),
      sum(({ planted }) => planted),
    )}`,
    `  traps raised              ${share(
      sum(({ broken }) => broken),
      sum(({ silent }) => silent),
    )}`,
    `  useful of what is shown   ${share(
      sum(({ useful }) => useful),
      sum(({ judged }) => judged),
    )}`,
    `  findings a workbook       ${(sum(({ shown }) => shown) / scores.length).toFixed(1)}, at most ${Math.max(...scores.map(({ shown }) => shown))}`,
  ];
}

/** @param sets which sets are looked at; the sealed one, where there is one, once per version */
export async function benchFindings(sets: readonly SetName[]): Promise<void> {
  for (const set of sets) {
    const there = existsSync(path.join(SETS, set));
    const said = there ? lines(set, await scoreSet(set)) : [`${set}: no workbooks`];
    process.stdout.write(`${said.join('\n')}\n`);
  }
}
