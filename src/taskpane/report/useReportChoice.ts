import { useEffect, useState } from 'react';
import { recallLogo } from '../../app/reportLogo';
import type { Assessment, Dated } from '../../domain/assessment/assessment';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { monthOf } from '../../domain/dates/calendarDate';
import type { Registers } from '../../domain/registers/records';
import type { PaneModel } from '../pane/paneModel';
import type { ReportChoice } from './report.actions';
import { reportMonths } from './reportMonths';

const NOTHING_CHOSEN = {
  paper: null,
  leaveOut: null,
  signatories: null,
  logo: null,
  edition: null,
  annexes: null,
  place: null,
  accent: null,
  acceptContradictions: false,
} as const;

/** What the person chose for the report, the months to choose from, and the function that changes a part of it. */
export interface ReportChoosing {
  readonly choice: ReportChoice;
  readonly months: readonly MonthKey[];
  readonly choose: (part: Partial<ReportChoice>) => void;
}

/** Keeps what the person chooses for the report; it begins with the month of the cut-off and the workbook's logo. */
export function useReportChoice(
  pane: PaneModel,
  registers: Registers,
  assessment: Dated<Assessment>,
): ReportChoosing {
  const [chosen, setChosen] = useState<ReportChoice | null>(null);
  const months = reportMonths({ registers, assessment });
  const usualMonth = monthOf(assessment.cutoff);
  const { month: chosenMonth = usualMonth } = chosen ?? {};
  // After a new cut-off there may be no report of the chosen month.
  const month = months.includes(chosenMonth) ? chosenMonth : usualMonth;
  useEffect(() => {
    void recallLogo(pane).then((logo) => {
      if (logo !== null) setChosen((before) => ({ ...(before ?? { ...NOTHING_CHOSEN, month }), logo }));
    }, pane.reportUnexpectedError);
    // Once: afterwards the view itself changes it.
  }, []);
  return {
    choice: { ...(chosen ?? NOTHING_CHOSEN), month },
    months,
    choose: (part) => setChosen((before) => ({ ...(before ?? NOTHING_CHOSEN), month, ...part })),
  };
}
