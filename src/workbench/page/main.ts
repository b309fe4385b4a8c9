/** Starts the workbench's page: a workbook in a grid, the add-in's pane beside it, its ribbon commands above. */
import { openWorkbook } from '../host';
import { isExcelApi, NEWEST_EXCEL_API } from '../host/requirementSets';
import { lossesInWords } from '../lossTexts';
import { createAddIn } from './addIn';
import { createBar, type BarEvents } from './bar';
import { openBook, type Book } from './book';
import { button, byId, element } from './elements';
import { openOfficeMail } from './officeMail';
import './page.css';
import { focusFirst, regionWalk, type Region } from './regions';
import { ribbonOf, type Ribbon, type RibbonCommand } from './ribbon';
import { TEXTS } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  element('a', { href: url, download: name }).click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function readRibbon(): Promise<Ribbon> {
  const text = await fetchText('/manifest.xml');
  return ribbonOf(new DOMParser().parseFromString(text, 'application/xml'));
}

/** What the page's address asks for, as `?excelApi=1.9&panes=2`. */
const ASKED = new URLSearchParams(window.location.search);

/** Returns a part of the page that takes the focus by its first element, or by a function. */
function region(part: HTMLElement, takeFocus: () => boolean): Region {
  return { hasFocus: () => part.contains(document.activeElement), takeFocus };
}

interface Workbench extends BarEvents {
  show(name: string, bytes: Uint8Array): Promise<void>;
}

/** Joins the parts of the page: the bar and the add-in work on the workbook that is open. */
function createWorkbench(ribbon: Ribbon, say: (text: string) => void): Workbench {
  const mail = openOfficeMail(window);
  const barRegion = byId('bar');
  const gridRegion = byId('grid');
  const paneRegion = byId('pane');
  const secondRegion = ASKED.get('panes') === '2' ? element('aside', { id: 'pane-2', class: 'pane' }) : null;
  let book: Book | null = null;

  const regions = regionWalk([
    region(barRegion, () => focusFirst(barRegion)),
    region(gridRegion, () => {
      book?.focus();
      return book !== null;
    }),
    region(paneRegion, () => focusFirst(addIn.paneDocument())),
    ...(secondRegion ? [region(secondRegion, () => focusFirst(second?.paneDocument()))] : []),
  ]);
  window.addEventListener('keydown', regions.onKey, true);
  const addIn = createAddIn({
    ...{ ribbon, mail, regions, container: paneRegion, title: TEXTS.paneTitle(ribbon.name) },
    sessionOf: ({ pane }) => pane,
    onPane: (isOpen) => bar.setPaneOpen(isOpen),
  });
  const second =
    secondRegion &&
    createAddIn({
      ...{ ribbon, mail, regions, container: secondRegion, title: TEXTS.secondPaneTitle(ribbon.name) },
      sessionOf: ({ secondPane }) => secondPane,
      onPane: () => undefined,
    });
  const runFunction = async (command: RibbonCommand, name: string): Promise<void> => {
    if (!book) return;
    bar.setRunning(command, true);
    say(TEXTS.running(command.label));
    await addIn.runFunction(book, name, command.id);
    bar.setRunning(command, false);
    say(TEXTS.done(command.label));
  };
  const asked = ASKED.get('excelApi') ?? NEWEST_EXCEL_API;
  const workbench: Workbench = {
    async show(name, bytes) {
      const opened = await openWorkbook(bytes);
      if (!opened.ok) {
        say(TEXTS.openProblem[opened.code](name));
        return;
      }
      addIn.close();
      second?.close();
      book?.close();
      book = openBook({
        name,
        model: opened.model,
        container: gridRegion,
        origin: mail.origin,
        excelApi: isExcelApi(asked) ? asked : NEWEST_EXCEL_API,
        onRefused: (code) => say(TEXTS.refused(code)),
      });
      bar.showName(name);
      const panes = ribbon.commands.flatMap(({ action }) => (action.kind === 'showPane' ? [action.url] : []));
      addIn.openPane(book, panes[0] ?? '');
      second?.openPane(book, panes[0] ?? '');
      say(isExcelApi(asked) ? TEXTS.opened(name) : TEXTS.noSuchExcelApi(asked, NEWEST_EXCEL_API));
    },
    onOpen: (chosen) =>
      void chosen.arrayBuffer().then((buffer) => workbench.show(chosen.name, new Uint8Array(buffer))),
    onSave: () => void (book && save(book, say)),
    onCommand(command) {
      const { action } = command;
      if (action.kind === 'runFunction') void runFunction(command, action.name);
      else if (addIn.isPaneOpen() && command === ribbon.commands[0]) addIn.closePane();
      else if (book) addIn.openPane(book, action.url);
    },
  };
  const bar = createBar(barRegion, ribbon, workbench);
  preparePane(paneRegion, TEXTS.paneRegion, ribbon.name, () => addIn.closePane());
  if (secondRegion) {
    preparePane(secondRegion, TEXTS.secondPaneRegion, ribbon.name, () => second?.closePane());
    paneRegion.after(secondRegion);
  }
  return workbench;
}

/** Downloads the workbook, and says what it lost since the file was opened. */
async function save(book: Book, say: (text: string) => void): Promise<void> {
  const saved = await book.pane.save();
  download(book.name, saved);
  const lost = book.pane.lossesIn(saved);
  say(lost.length === 0 ? TEXTS.saved(book.name) : TEXTS.savedWithout(book.name, lossesInWords(lost)));
}

/** Names the pane, and gives it its heading with the button that closes it. */
function preparePane(part: HTMLElement, label: string, name: string, close: () => void): void {
  part.setAttribute('aria-label', label);
  part.append(
    element(
      'div',
      { class: 'pane-heading' },
      element('h2', {}, name),
      button('✕', close, { 'aria-label': TEXTS.closePane, title: TEXTS.closePane }),
    ),
  );
}

async function start(): Promise<void> {
  const status = byId('status');
  const say = (text: string): void => {
    status.textContent = text;
  };
  say(TEXTS.starting);
  byId('grid').setAttribute('aria-label', TEXTS.sheetRegion);
  const workbench = createWorkbench(await readRibbon(), say);
  const { name } = JSON.parse(await fetchText('/workbench/book.json')) as { readonly name: string };
  const sample = await fetch('/workbench/book.xlsx');
  if (sample.ok) await workbench.show(name, new Uint8Array(await sample.arrayBuffer()));
  else say(TEXTS.noSample);
}

void start();
