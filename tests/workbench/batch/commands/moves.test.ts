/** What a moved election day changes. */
import { batch, book } from '../novemberBook';

describe('moves', () => {
  it('lists what would change as JSON', async () => {
    const run = await batch('moves', book, '--election', '2024-05-26', '--json');
    expect([run.code, run.err]).toEqual([0, '']);
    const result = JSON.parse(run.out) as Record<string, unknown> & {
      readonly deliveries: readonly { readonly id: string }[];
    };
    expect(result).toMatchObject({
      cutoff: '2023-11-30',
      before: { election: '2024-06-02', test: null, simulacros: [], closing: null },
      after: { election: '2024-05-26' },
      summary: { moved: 39, appear: 1, disappear: 1, unchanged: 14, fallOut: 1, comeBack: 0 },
    });
    expect(result.deliveries.find(({ id }) => id === '4-final')).toEqual({
      id: '4-final',
      name: 'Acuerdo de integración del COTAPREP',
      change: 'moved',
      legal: { before: '2023-11-02', after: '2023-10-26' },
      sendBy: { before: '2023-11-02', after: '2023-11-01' },
      days: -7,
      activity: '6',
      plannedEnd: '2023-11-02',
      completed: '2023-10-27',
      chance: null,
      term: 'fallsOut',
      adjusted: null,
    });
  });

  it('says it in words', async () => {
    const { out } = await batch('moves', book, '--election', '2024-05-26');
    expect(out).toContain('Jornada electoral: 2 de junio de 2024; con el cambio: 26 de mayo de 2024.');
    expect(out).toContain('actividad 6, concluida 27/10/2023: QUEDA FUERA DE PLAZO');
    expect(out).toContain('No se escribió nada en el libro.');
  });
});
