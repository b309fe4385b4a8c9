/** Starts the pane in Excel. */
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { WorkbookPort } from '../app/port';
import { createOfficePort } from '../excel/officePort';
import type { OfficeStart } from '../excel/ready';
import { whenOfficeReady } from '../excel/ready';
import { NotInExcel } from './pane/NotInExcel';
import { Pane } from './pane/Pane';
import { loadLazyViews } from './pane/loadLazyViews';
import { loadProblemTexts } from './pane/problemTexts';
import { paneTheme } from './shared/theme';
import { ThemeRoot } from './shared/ThemeRoot';
import { useIsDark } from './shared/useIsDark';

/** Set by webpack. */
declare const APP_VERSION: string;
declare const BUILD_DATE: string;

const build = { version: APP_VERSION, date: BUILD_DATE };
const today = async () => (await loadLazyViews()).today();

// Loads while Office starts and Excel reads the workbook, and then what says what went wrong, to be there without a connection.
// A failure is reported by the first action that needs it.
loadLazyViews()
  .then(loadProblemTexts)
  .catch(() => undefined);

interface AppProps {
  readonly office: OfficeStart;
  readonly port: WorkbookPort;
}

function App({ office, port }: AppProps) {
  const isDark = useIsDark(office.isDark);
  // The browser draws its own calendar, lists and scroll bars by this.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ThemeRoot theme={paneTheme(isDark)}>
      {office.isExcel ? (
        <Pane port={port} today={today} build={build} workbook={office.workbook} />
      ) : (
        <NotInExcel isLoaded={office.isLoaded} />
      )}
    </ThemeRoot>
  );
}

void whenOfficeReady().then((office) => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no root element');
  const port = createOfficePort();
  createRoot(root).render(
    <StrictMode>
      <App office={office} port={port} />
    </StrictMode>,
  );
});
