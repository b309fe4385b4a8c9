import { highlightCommand, reportCommand, runCommand } from '../../src/commands/commands';
import type { CommandMessage } from '../../src/commands/messages';
import { recallHistory } from '../../src/app/history';
import type { RibbonNews } from '../../src/app/ribbonNews';
import { dateOf } from '../../src/domain/dates/calendarDate';
import { fail, ok } from '../../src/domain/result';
import { fakePort } from '../support/fakePort';
import { sheetOf, workbookOf } from '../support/snapshot';

const day = (serial: number) => ({ value: serial, numberFormat: 'dd/mm/yyyy' });
const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Institución', 'Instituto Electoral'],
  ['Jornada electoral', day(45445)],
]);
/** One activity that ends on 2 November 2023. */
const workbook = (status: string) =>
  workbookOf(
    sheetOf('Plan', [
      HEADING,
      ['1.', 'Integrar el COTAPREP', 'Acuerdo', day(45202), day(45232), 'Secretaría', status],
    ]),
    PROCESS,
  );

function hostOf(snapshot = workbook('Pendiente')) {
  const shown: CommandMessage[] = [];
  const told: Omit<RibbonNews, 'workbook'>[] = [];
  const port = fakePort(snapshot);
  const today = () => {
    const date = dateOf(2023, 11, 30);
    if (date === null) throw new Error('not a date');
    return date;
  };
  const now = () => '2023-11-30T09:05';
  return {
    port,
    today,
    now,
    told,
    tell: (news: Omit<RibbonNews, 'workbook'>) => void told.push(news),
    shown,
    show: (message: CommandMessage) => Promise.resolve(shown.push(message)),
  };
}

describe('«Resaltar vencidas» with the pane closed', () => {
  it('highlights and says nothing: the workbook shows it', async () => {
    const host = hostOf();
    await highlightCommand(host);
    expect(host.port.written).toHaveLength(1);
    expect(host.shown).toEqual([]);
    expect(await recallHistory(host.port)).toMatchObject([{ action: 'highlight', at: '2023-11-30T09:05' }]);
    expect(host.told).toMatchObject([
      { entry: { id: 1, isUndoable: true }, done: { action: 'highlight', overdue: 1, changed: true } },
    ]);
  });

  it('says so when there is nothing to see', async () => {
    const host = hostOf(workbook('Concluida'));
    await highlightCommand(host);
    expect(host.shown).toEqual([{ kind: 'nothingToHighlight' }]);
  });

  it('says what is in the way', async () => {
    const host = hostOf(workbookOf(PROCESS));
    await highlightCommand(host);
    expect(host.shown).toEqual([{ kind: 'problem', problem: { code: 'noPlan' } }]);
    expect([host.port.written, host.told]).toEqual([[], []]);
  });
});

describe('«Informe del mes» with the pane closed', () => {
  it('makes the report of the cut-off’s month in one reading and one writing', async () => {
    const host = hostOf();
    await reportCommand(host);
    expect(host.port.reads()).toBe(1);
    const activate = host.port.written[0]?.find((edit) => edit.kind === 'activate');
    expect(activate?.sheet).toBe('Informe 2023-11');
    expect(host.told).toMatchObject([{ done: { action: 'report', sheet: 'Informe 2023-11' } }]);
    expect(host.shown).toEqual([]);
  });

  it('says which settings Excel did not take', async () => {
    const host = hostOf();
    host.port.onApply = () => Promise.resolve(ok({ settingsNotTaken: ['los márgenes'] }));
    await reportCommand(host);
    expect(host.shown).toEqual([{ kind: 'settingsNotTaken', settings: ['los márgenes'] }]);
  });

  it.each([
    ['cannot be read', 'onRead'],
    ['cannot be written', 'onApply'],
  ] as const)('says so when the workbook %s', async (_, step) => {
    const host = hostOf();
    host.port[step] = () => Promise.resolve(fail({ code: 'excelBusy' }));
    await reportCommand(host);
    expect(host.shown).toEqual([{ kind: 'problem', problem: { code: 'excelBusy' } }]);
  });
});

it('a mistake of the program is told to the person and not swallowed', async () => {
  const host = hostOf();
  host.port.onRead = () => Promise.reject(new TypeError('x is undefined'));
  await expect(runCommand(reportCommand, host)).rejects.toThrow('x is undefined');
  expect(host.shown).toEqual([{ kind: 'problem', problem: { code: 'unexpected' } }]);
});
