/** Starts the workbench's page: a workbook in a grid, the add-in's pane beside it, its ribbon commands above. */
import { lostFeatures, openWorkbook } from '../host';
import { featuresInWords } from '../featureTexts';
import { openAddInFrame, type AddInFrame } from './addInFrame';
import { createBar } from './bar';
import { openBook, type Book } from './book';
import { button, byId, element } from './elements';
import { focusExit } from './focusExit';
import { allowDialogs, dialogHost } from './officeDialog';
import { openOfficeMail } from './officeMail';
import './page.css';
import { focusFirst, regionWalk } from './regions';
import { ribbonOf, type RibbonCommand } from './ribbon';
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

async function start(): Promise<void> {
  const mail = openOfficeMail(window);
  const status = byId('status');
  const say = (text: string): void => {
    status.textContent = text;
  };
  say(TEXTS.starting);
  const manifest = new DOMParser().parseFromString(await fetchText('/manifest.xml'), 'application/xml');
  const ribbon = ribbonOf(manifest);
  const barRegion = byId('bar');
  const gridRegion = byId('grid');
  const paneRegion = byId('pane');
  gridRegion.setAttribute('aria-label', TEXTS.sheetRegion);
  paneRegion.setAttribute('aria-label', TEXTS.paneRegion);
  let book: Book | null = null;
  /** As the book was opened. */
  let file: Uint8Array = new Uint8Array();
  let pane: AddInFrame | null = null;
  let functions: AddInFrame | null = null;

  const contains = (element: HTMLElement) => (): boolean => element.contains(document.activeElement);
  const regions = regionWalk([
    { hasFocus: contains(barRegion), takeFocus: () => focusFirst(barRegion) },
    {
      hasFocus: contains(gridRegion),
      takeFocus: () => {
        book?.focus();
        return book !== null;
      },
    },
    { hasFocus: contains(paneRegion), takeFocus: () => focusFirst(pane?.frame.contentDocument) },
  ]);
  window.addEventListener('keydown', regions.onKey, true);

  const closePane = (): void => {
    pane?.close();
    pane = null;
    paneRegion.hidden = true;
    bar.setPaneOpen(false);
  };
  const openPane = (url: string): void => {
    closePane();
    if (!book) return;
    paneRegion.hidden = false;
    pane = openAddInFrame(paneRegion, book.pane, mail, {
      url,
      title: TEXTS.paneTitle(ribbon.name),
      onKey: regions.onKey,
      intercept: (request) => {
        const exit = focusExit(request);
        if (exit) regions.move(exit === 'backward');
        return false;
      },
    });
    bar.setPaneOpen(true);
  };
  const runFunction = async (command: RibbonCommand, name: string): Promise<void> => {
    if (!book) return;
    bar.setRunning(command, true);
    say(TEXTS.running(command.label));
    if (!functions) {
      functions = openAddInFrame(document.body, book.commands, mail, {
        url: ribbon.functionFile,
        title: TEXTS.commandsTitle(ribbon.name),
        hidden: true,
        intercept: dialogHost(book.model, mail, ribbon.name),
      });
      await allowDialogs(functions.frame);
    }
    await book.commands.invokeCommand(name, command.id);
    bar.setRunning(command, false);
    say(TEXTS.done(command.label));
  };
  const onCommand = (command: RibbonCommand): void => {
    const { action } = command;
    if (action.kind === 'runFunction') void runFunction(command, action.name);
    else if (pane && command === ribbon.commands[0]) closePane();
    else openPane(action.url);
  };
  const show = async (name: string, bytes: Uint8Array): Promise<void> => {
    const opened = await openWorkbook(bytes);
    if (!opened.ok) {
      say(TEXTS.openProblem[opened.code](name));
      return;
    }
    file = bytes;
    closePane();
    functions?.close();
    functions = null;
    book?.close();
    book = openBook({
      name,
      model: opened.model,
      container: gridRegion,
      origin: mail.origin,
      onRefused: (code) => say(TEXTS.refused(code)),
    });
    bar.showName(name);
    openPane(
      ribbon.commands.flatMap(({ action }) => (action.kind === 'showPane' ? [action.url] : []))[0] ?? '',
    );
    say(TEXTS.opened(name));
  };
  const save = async (): Promise<void> => {
    if (!book) return;
    const saved = await book.pane.save();
    download(book.name, saved);
    const lost = lostFeatures(file, saved);
    say(lost.length === 0 ? TEXTS.saved(book.name) : TEXTS.savedWithout(book.name, featuresInWords(lost)));
  };

  const bar = createBar(barRegion, ribbon, {
    onOpen: (file) => void file.arrayBuffer().then((buffer) => show(file.name, new Uint8Array(buffer))),
    onSave: () => void save(),
    onCommand,
  });
  paneRegion.append(
    element(
      'div',
      { class: 'pane-heading' },
      element('h2', {}, ribbon.name),
      button('✕', closePane, { 'aria-label': TEXTS.closePane, title: TEXTS.closePane }),
    ),
  );

  const { name } = JSON.parse(await fetchText('/workbench/book.json')) as { readonly name: string };
  const sample = await fetch('/workbench/book.xlsx');
  if (sample.ok) await show(name, new Uint8Array(await sample.arrayBuffer()));
  else say(TEXTS.noSample);
}

void start();
