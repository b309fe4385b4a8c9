/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { openOfficeMail } from '../../../src/workbench/page/officeMail';

const request = (conversation: string) => JSON.stringify({ _messageType: 0, _conversationId: conversation });
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('the mail between office.js and the host', () => {
  const sentOn = jest.fn();
  const native = window.postMessage.bind(window);
  let mail: ReturnType<typeof openOfficeMail>;

  beforeEach(() => {
    sentOn.mockReset();
    window.postMessage = sentOn;
    mail = openOfficeMail(window);
  });

  afterAll(() => {
    window.postMessage = native;
  });

  it('names an https origin on the same host', () => {
    expect(mail.origin).toBe(`https://${window.location.host}`);
  });

  it('hands a request to its conversation, after the sender has returned', async () => {
    const received: string[] = [];
    mail.receive('pane', (text) => received.push(text));
    window.postMessage(request('pane'), mail.origin);
    expect(received).toEqual([]);
    await soon();
    expect(received).toEqual([request('pane')]);
    expect(sentOn).not.toHaveBeenCalled();
  });

  it.each([
    ['a request of another conversation', request('other')],
    ['a text that is no JSON', 'hola'],
    ['an answer', JSON.stringify({ _messageType: 1, _conversationId: 'pane' })],
    ['an object', { _messageType: 0, _conversationId: 'pane' }],
  ])('lets %s pass', async (_, message) => {
    const received = jest.fn();
    mail.receive('pane', received);
    window.postMessage(message, '*');
    await soon();
    expect(received).not.toHaveBeenCalled();
    expect(sentOn).toHaveBeenCalledWith(message, '*');
  });

  it('stops when told to', async () => {
    const received = jest.fn();
    mail.receive('pane', received)();
    window.postMessage(request('pane'), mail.origin);
    await soon();
    expect(received).not.toHaveBeenCalled();
  });

  it('delivers answers as mail of that origin', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const heard: [string, unknown][] = [];
    frame.contentWindow?.addEventListener('message', ({ origin, data }) => heard.push([origin, data]));
    mail.deliver(frame, 'respuesta');
    await soon();
    expect(heard).toEqual([[mail.origin, 'respuesta']]);
  });
});
