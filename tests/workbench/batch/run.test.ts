/** Exit codes, and the help. */
import { link, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMANDS } from '../../../src/workbench/batch/commands';
import { batch, book, folder, path } from './novemberBook';

describe('wrong arguments: exit code 2', () => {
  it.each([[[]], [['validate']], [['borrar', 'x.xlsx']], [['report', 'x.xlsx', '--out', 'y.xlsx']]])(
    '%j',
    async (argv) => {
      const { code, out, err } = await batch(...argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^[^\n]+\.$/);
    },
  );

  it('never writes over the input, by whatever name it is called', async () => {
    await rm(path('enlace.xlsx'), { force: true });
    await rm(path('duro.xlsx'), { force: true });
    await symlink(book, path('enlace.xlsx'));
    await link(book, path('duro.xlsx'));
    for (const out of [book, join(folder, '.', 'plan.xlsx'), path('enlace.xlsx'), path('duro.xlsx')]) {
      const { code, err } = await batch('highlight', book, '--out', out);
      expect([code, err]).toEqual([
        2,
        'El archivo de --out es el mismo libro de entrada, que nunca se modifica; indique otro nombre.',
      ]);
    }
  });

  it('does not make folders', async () => {
    const { code, err } = await batch('highlight', book, '--out', path('no/existe.xlsx'));
    expect([code, err]).toEqual([2, `No existe la carpeta «${path('no')}» de la opción --out.`]);
  });
});

it('whatever fails is one sentence, and exit code 1', async () => {
  const [validate] = COMMANDS;
  if (validate === undefined) throw new Error('no command');
  const spy = jest.spyOn(validate, 'run');
  spy.mockRejectedValue(new TypeError('no se pudo\n    en esta línea'));
  const { code, out, err } = await batch('validate', book);
  spy.mockRestore();
  expect([code, out, err]).toEqual([
    1,
    '',
    'No se guardó nada. El programa falló (no se pudo en esta línea). Envíe este mensaje a quien le da soporte.',
  ]);
});

describe('--help: exit code 0', () => {
  it('shows every command with its sentence', async () => {
    const { code, out, err } = await batch('--help');
    expect([code, err]).toEqual([0, '']);
    for (const { name, usage, about } of COMMANDS) {
      expect(out).toContain(`  ${name.padEnd(9)} ${usage}\n            ${about}\n`);
    }
  });

  it.each(COMMANDS)('of $name $usage explains each option', async ({ name, usage, options }) => {
    const { code, out } = await batch(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(usage);
    for (const option of Object.keys(options))
      expect(out).toMatch(new RegExp(`^  --${option}\\b.*  \\S`, 'm'));
  });
});
