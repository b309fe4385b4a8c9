import type { CommandMessage } from '../../src/commands/messages';
import { messageText, messageUrl, readMessage } from '../../src/commands/messages';

const PAGE = 'https://localhost:3000/commands.html?_host_Info=Excel';
const query = (value: unknown) => `?mensaje=${encodeURIComponent(JSON.stringify(value))}`;

describe('messages of the ribbon commands', () => {
  const messages: readonly CommandMessage[] = [
    { kind: 'problem', problem: { code: 'protectedSheet', detail: 'Plan & "metas" ñ #1' } },
    { kind: 'problem', problem: { code: 'excelBusy' } },
    { kind: 'nothingToHighlight' },
    { kind: 'rowsLeftOut', rows: 3 },
    { kind: 'settingsNotTaken', settings: ['papel', 'márgenes'] },
  ];

  it.each(messages)('travel in the address of the dialog and come back whole: %o', (message) => {
    const url = new URL(messageUrl(message, PAGE));
    expect(url.origin + url.pathname).toBe('https://localhost:3000/message.html');
    expect(readMessage(url.search)).toEqual(message);
  });

  it('keep the beginning of a detail that is too long for an address', () => {
    const detail = 'El acuerdo aparece con dos fechas. '.repeat(40);
    const message: CommandMessage = { kind: 'problem', problem: { code: 'contradictions', detail } };
    const read = readMessage(new URL(messageUrl(message, PAGE)).search);
    const kept = read?.kind === 'problem' ? (read.problem.detail ?? '') : '';
    expect(kept).toHaveLength(900);
    expect(detail.startsWith(kept.slice(0, -1))).toBe(true);
    expect(kept.endsWith('…')).toBe(true);
  });

  it('are read beside what Excel adds to the address', () => {
    const url = messageUrl({ kind: 'nothingToHighlight' }, PAGE);
    expect(readMessage(new URL(`${url}&_host_Info=Excel$Win32`).search)).toEqual({
      kind: 'nothingToHighlight',
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '?mensaje=hola'],
    ['half an escape', '?mensaje=%E0%A4%A'],
    ['a text', query('Llame al 55 5555 5555')],
    ['an unknown kind', query({ kind: 'aviso', text: 'Llame' })],
    ['an unknown code', query({ kind: 'problem', problem: { code: 'toString' } })],
    ['no code', query({ kind: 'problem', problem: 'readOnly' })],
    ['a count that is none', query({ kind: 'rowsLeftOut', rows: '3' })],
    ['settings that are not texts', query({ kind: 'settingsNotTaken', settings: [{}] })],
    ['a setting of a thousand letters', query({ kind: 'settingsNotTaken', settings: ['x'.repeat(1000)] })],
  ])('are not made of %s', (_, search) => {
    expect(readMessage(search)).toBeNull();
  });

  it('say what happened, why and what to do', () => {
    expect(messageText({ kind: 'problem', problem: { code: 'protectedSheet', detail: 'Plan' } })).toEqual({
      title: 'No se escribió en la hoja «Plan».',
      lines: ['La hoja está protegida.', 'Desprotéjala en Revisar › Desproteger hoja y repita.'],
    });
    expect(messageText({ kind: 'rowsLeftOut', rows: 1 }).title).toBe('Una fila no se pudo marcar.');
  });
});
