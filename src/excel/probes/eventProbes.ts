/** Probes of events. What Excel tells comes after the answer to a request, so each waits for it. */
import { onOwnSheet, probes, type Probe, type ProbeScene } from './probe';

interface Told<T> {
  /** What was told so far. */
  readonly events: readonly T[];
  /** Settles when something that `is` was told, or when the time is over. */
  readonly until: (is: (event: T) => boolean) => Promise<void>;
}

/** Registers for an event while `body` runs. */
async function listening<T>(
  { context, eventWait }: ProbeScene,
  event: (worksheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<T>,
  body: (told: Told<T>) => Promise<string>,
): Promise<string> {
  const events: T[] = [];
  let check = (): void => undefined;
  const registration = event(context.workbook.worksheets).add((args) => {
    events.push(args);
    check();
    return Promise.resolve();
  });
  await context.sync();
  const until: Told<T>['until'] = (is) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, eventWait);
      check = () => {
        if (!events.some(is)) return;
        clearTimeout(timer);
        resolve();
      };
      check();
    });
  try {
    return await body({ events, until });
  } finally {
    registration.remove();
    await context.sync();
  }
}

/** Probes of events; that of the selection is last, as it shows the temporary sheet for a moment. */
export const EVENT_PROBES: readonly Probe[] = probes(
  { design: 'src/excel/events.ts', otherwise: 'Lo que cambia se lee al presionar Validar, y se dice.' },
  [
    [
      'eventsOff',
      'Los eventos se apagan y se encienden',
      'false true',
      async ({ context }) => {
        const { runtime } = context;
        const states: boolean[] = [];
        for (const isOn of [false, true]) {
          runtime.enableEvents = isOn;
          runtime.load('enableEvents');
          // The state after each.
          await context.sync();
          states.push(runtime.enableEvents);
        }
        return states.join(' ');
      },
    ],
    [
      'changeTold',
      'Un cambio se avisa con su lugar, y no mientras los eventos están apagados',
      'RangeEdited F3',
      (scene) =>
        listening(
          scene,
          ({ onChanged }) => onChanged,
          async ({ events, until }) => {
            const { context, sheet } = scene;
            sheet.load('id');
            context.runtime.enableEvents = false;
            sheet.getRange('F2').values = [['x']];
            await context.sync();
            context.runtime.enableEvents = true;
            await context.sync();
            sheet.getRange('F3').values = [['x']];
            await context.sync();
            const isOwn = ({ worksheetId }: Excel.WorksheetChangedEventArgs): boolean =>
              worksheetId === sheet.id;
            await until((event) => isOwn(event) && event.address === 'F3');
            const told = events.filter(isOwn).map(({ changeType, address }) => `${changeType} ${address}`);
            return told.join(', ') || 'nada';
          },
        ),
    ],
    [
      'deletionTold',
      'La eliminación de una hoja se avisa',
      'sí',
      (scene) =>
        listening(
          scene,
          ({ onDeleted }) => onDeleted,
          async ({ events, until }) => {
            const id = await onOwnSheet(scene, 't', async (own) => {
              own.load('id');
              await scene.context.sync();
              return own.id;
            });
            const isOwn = ({ worksheetId }: Excel.WorksheetDeletedEventArgs): boolean => worksheetId === id;
            await until(isOwn);
            return events.some(isOwn) ? 'sí' : 'nada';
          },
        ),
    ],
    [
      'selectionTold',
      'El cambio de selección se avisa',
      'sí',
      (scene) =>
        listening(
          scene,
          ({ onSelectionChanged }) => onSelectionChanged,
          async ({ events, until }) => {
            const { context, sheet } = scene;
            const active = context.workbook.worksheets.getActiveWorksheet().load('id');
            sheet.load('id');
            await context.sync();
            try {
              sheet.activate();
              sheet.getRange('G7').select();
              await context.sync();
              const isOwn = ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): boolean =>
                worksheetId === sheet.id && address === 'G7';
              await until(isOwn);
              return events.some(isOwn) ? 'sí' : 'nada';
            } finally {
              // Each sheet keeps its own selection, so the person's is as it was.
              active.activate();
              await context.sync();
            }
          },
        ),
    ],
  ],
);
