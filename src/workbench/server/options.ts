/** What `npm run workbench` takes. */
import { parseArgs } from 'node:util';

export interface ServerOptions {
  /** `null`: 3000 or the next free one. */
  readonly port: number | null;
  /** Whether to open the browser. */
  readonly open: boolean;
  /** Whether to build once only, and not again when a source changes. */
  readonly once: boolean;
  /** The workbook to begin with; `null` is the sample. */
  readonly book: string | null;
}

export type ParsedOptions =
  | { readonly ok: true; readonly options: ServerOptions | 'help' }
  | { readonly ok: false; readonly fault: string };

const USAGE = 'Usage: npm run workbench -- [--port 3000] [--open] [--once] [BOOK.xlsx]';

export const HELP = `${USAGE}

Shows BOOK.xlsx (without it, the November 2023 plan) in a spreadsheet grid, with the add-in's pane beside it.

  --port 3000  the port; without it, 3000 or the next free one
  --open       opens the browser
  --once       does not build again when a source changes
  --help       this help

In the page's address: ?panes=2 is a second pane, of another person in the same workbook; ?excelApi=1.9 an older Excel.`;

/**
 * Reads the command line.
 * @example parseOptions(['--port', '4000']) // => { ok: true, options: { port: 4000, open: false, once: false, book: null } }
 */
export function parseOptions(args: readonly string[]): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    if (values.help) return { ok: true, options: 'help' };
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      return { ok: false, fault: `"${values.port}" is no port. ${USAGE}` };
    }
    if (positionals.length > 1) return { ok: false, fault: `One workbook at a time. ${USAGE}` };
    return {
      ok: true,
      options: { port, open: values.open, once: values.once, book: positionals[0] ?? null },
    };
  } catch (error) {
    return { ok: false, fault: `${error instanceof Error ? error.message : String(error)} ${USAGE}` };
  }
}
