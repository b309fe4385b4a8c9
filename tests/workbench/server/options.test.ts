import { parseOptions } from '../../../src/workbench/server/options';

describe('the command line of the workbench', () => {
  it.each([
    [[], { port: null, open: false, once: false, book: null }],
    [['--port', '4000', '--once'], { port: 4000, open: false, once: true, book: null }],
    [['--open', 'mi plan.xlsx'], { port: null, open: true, once: false, book: 'mi plan.xlsx' }],
    [['--help'], 'help'],
    [['-h', 'a.xlsx'], 'help'],
  ])('%j', (args, options) => {
    expect(parseOptions(args)).toEqual({ ok: true, options });
  });

  it.each([
    [['--port', '0'], '"0" is no port'],
    [['--port', 'x'], '"x" is no port'],
    [['--port', '70000'], '"70000" is no port'],
    [['--colour'], '--colour'],
    [['a.xlsx', 'b.xlsx'], 'One workbook at a time'],
  ])('%j is refused with a sentence', (args, fault) => {
    expect(parseOptions(args)).toEqual({ ok: false, fault: expect.stringContaining(fault) as string });
  });
});
