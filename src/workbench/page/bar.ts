/** The bar above the grid: the workbook's file and the add-in's commands. */
import { button, element } from './elements';
import type { Ribbon, RibbonCommand } from './ribbon';
import { TEXTS } from './texts';

export interface BarEvents {
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onCommand: (command: RibbonCommand) => void;
}

export interface Bar {
  showName(name: string): void;
  setPaneOpen(open: boolean): void;
  /** A command that runs cannot be started again. */
  setRunning(command: RibbonCommand, running: boolean): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Fills the bar. */
export function createBar(container: HTMLElement, ribbon: Ribbon, events: BarEvents): Bar {
  const name = element('span', { class: 'book-name' });
  const chooser = element('input', { type: 'file', accept: `.xlsx,${XLSX}`, hidden: true });
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    if (file) events.onOpen(file);
    // The same file may be chosen again.
    chooser.value = '';
  });
  const commands = new Map(
    ribbon.commands.map((command) => {
      const made = button(command.label, () => events.onCommand(command), { title: command.tip });
      made.prepend(element('img', { src: command.icon, alt: '' }));
      return [command.id, made] as const;
    }),
  );
  const panes = ribbon.commands.filter(({ action }) => action.kind === 'showPane');
  container.setAttribute('aria-label', TEXTS.bar);
  container.append(
    element('h1', {}, TEXTS.heading),
    name,
    element(
      'div',
      { class: 'group', role: 'group', 'aria-label': TEXTS.file },
      button(TEXTS.open, () => chooser.click()),
      chooser,
      button(TEXTS.save, events.onSave),
    ),
    element('div', { class: 'group', role: 'group', 'aria-label': ribbon.group }, ...commands.values()),
  );
  return {
    showName(text) {
      name.textContent = text;
    },
    setPaneOpen(open) {
      // The first command that opens the pane is its switch; others only bring it up.
      commands.get(panes[0]?.id ?? '')?.setAttribute('aria-pressed', String(open));
    },
    setRunning({ id }, running) {
      const made = commands.get(id);
      if (made) made.disabled = running;
    },
  };
}
