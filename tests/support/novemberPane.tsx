/** The pane over the real office.js, beside the November 2023 workbook, in the test's own window. */
import { configure, render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOfficePort } from '../../src/excel/officePort';
import { Pane } from '../../src/taskpane/pane/Pane';
import type { HostSession } from '../../src/workbench/host';
import { createSession } from '../../src/workbench/host';
import { loadOffice } from './office';
import { day } from './registers';
import './shortErrors';
import { openModel } from './workbooks';
import { PaneRoot } from './fluent/PaneRoot';

const NOVEMBER = path.join(__dirname, '../fixtures/plan-noviembre-2023.xlsx');

/** Opens the workbook in the window, once for each test file. A busy machine may take its time to draw. */
export async function openNovember(): Promise<HostSession> {
  configure({ asyncUtilTimeout: 10_000 });
  const session = createSession(await openModel(readFileSync(NOVEMBER)), { currentYear: () => 2023 });
  await loadOffice(session);
  return session;
}

/** Draws the pane, on a day that is not the workbook's own cut-off date. */
export function renderPane(): void {
  render(
    <PaneRoot>
      <Pane
        port={createOfficePort()}
        today={() => Promise.resolve(day('2024-01-15'))}
        build={{ version: '0.1.0', date: '2026-11-22' }}
      />
    </PaneRoot>,
  );
}

export const status = (): HTMLElement => screen.getByRole('status');
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
