/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { readFileSync } from 'node:fs';
import { ribbonOf } from '../../../src/workbench/page/ribbon';

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

describe("the ribbon group of the add-in's own manifest", () => {
  const ribbon = ribbonOf(parse(readFileSync('manifest.xml', 'utf8')));

  it('has the four commands in order', () => {
    expect(ribbon.commands.map(({ label }) => label)).toEqual([
      'Panel',
      'Validar',
      'Resaltar vencidas',
      'Informe del mes',
    ]);
  });

  it('opens the pane from this server, whatever address the manifest names', () => {
    expect(ribbon.commands[0]?.action).toEqual({ kind: 'showPane', url: '/taskpane.html' });
    expect(ribbon.functionFile).toBe('/commands.html');
    expect(ribbon.commands[0]?.icon).toBe('/assets/icon-32.png');
  });

  it('names the functions that run with the pane closed', () => {
    const functions = ribbon.commands.flatMap(({ action }) =>
      action.kind === 'runFunction' ? [action.name] : [],
    );
    expect(functions).toEqual(['highlightOverdue', 'monthlyReport']);
  });

  it('gives every command an id and a tip', () => {
    for (const { id, tip } of ribbon.commands) {
      expect(id).toMatch(/^SeguimientoPrep\./);
      expect(tip).not.toBe('');
    }
  });
});

it('says what a manifest lacks', () => {
  expect(() => ribbonOf(parse('<OfficeApp/>'))).toThrow('the manifest has no Resources');
});
