/** The add-in on the page: its pane beside the grid, and the hidden page of its ribbon functions. */
import type { HostSession } from '../host';
import type { Book } from './book';
import { openAddInFrame, type AddInFrame } from './addInFrame';
import { focusExit } from './focusExit';
import { allowDialogs, dialogHost } from './officeDialog';
import type { OfficeMail } from './officeMail';
import type { RegionWalk } from './regions';
import type { Ribbon } from './ribbon';
import { TEXTS } from './texts';

export interface AddIn {
  /** Opens the pane anew at an address of the add-in. */
  openPane(book: Book, url: string): void;
  closePane(): void;
  isPaneOpen(): boolean;
  /** The page in the pane, if it is open. */
  paneDocument(): Document | null | undefined;
  /** Runs a function of the ribbon, without the pane. */
  runFunction(book: Book, name: string, commandId: string): Promise<void>;
  /** Closes the pane and the page of the functions. */
  close(): void;
}

interface AddInOptions {
  readonly ribbon: Ribbon;
  readonly mail: OfficeMail;
  readonly container: HTMLElement;
  /** Name of the pane's frame for people who cannot see it. */
  readonly title: string;
  readonly sessionOf: (book: Book) => HostSession;
  readonly regions: RegionWalk;
  readonly onPane: (isOpen: boolean) => void;
}

/** Returns the add-in of a manifest's ribbon, with nothing open. */
export function createAddIn(options: AddInOptions): AddIn {
  const { ribbon, mail, container, regions, onPane } = options;
  let pane: AddInFrame | null = null;
  let functions: AddInFrame | null = null;

  const closePane = (): void => {
    pane?.close();
    pane = null;
    container.hidden = true;
    onPane(false);
  };
  return {
    closePane,
    isPaneOpen: () => pane !== null,
    paneDocument: () => pane?.frame.contentDocument,
    openPane(book, url) {
      closePane();
      container.hidden = false;
      pane = openAddInFrame(container, options.sessionOf(book), mail, {
        url,
        title: options.title,
        onKey: regions.onKey,
        intercept: (request) => {
          const exit = focusExit(request);
          if (exit) regions.move(exit === 'backward');
          return false;
        },
      });
      onPane(true);
    },
    async runFunction(book, name, commandId) {
      if (!functions) {
        functions = openAddInFrame(document.body, book.commands, mail, {
          url: ribbon.functionFile,
          title: TEXTS.commandsTitle(ribbon.name),
          hidden: true,
          intercept: dialogHost(book.model, mail, ribbon.name),
        });
        await allowDialogs(functions.frame);
      }
      await book.commands.invokeCommand(name, commandId);
    },
    close() {
      closePane();
      functions?.close();
      functions = null;
    },
  };
}
