import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { overview } from '../../../src/domain/overview/overview';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const judged = (rows: RegisterRows, cutoff = '2024-03-01') => {
  const registers = buildRegisters(rows);
  return {
    registers,
    assessment: assess(registers, {
      cutoff: day(cutoff),
      electionDay: day(ELECTION_DAY),
      ruleSet: ruleSet2026,
    }),
  };
};

const answer = (rows: RegisterRows, id: string, cutoff?: string) => {
  const found = judged(rows, cutoff).assessment.deliveries.find(({ delivery }) => delivery.id === id);
  return [found?.activity ?? null, found?.status];
};

const agreement = (subject: string, date = '2023-09-01'): RegisterRows => ({
  plan: [{ number: '1', name: 'Comprar papelería' }],
  agreements: [{ key: 'OPL/CG/001/2023', date, subject }],
});

const CATD: PlanRow = {
  number: '11',
  name: 'Acuerdo de ubicación e instalación de los CATD y CCV',
  deliverable: 'Acuerdo',
  end: '2024-02-02',
};
const steps = (status: string, name: string, done = 'Concluida'): RegisterRows => ({
  plan: [
    { ...CATD, status },
    { number: '11.1', name, end: '2024-01-02', status: done },
  ],
});

describe('a delivery that an activity answers by its words', () => {
  const name = 'Acuerdo de integración del COTAPREP';
  const linked = (number: string, more: readonly PlanRow[] = []) => {
    const { activities } = judged({ plan: [{ number, name, end: '2023-11-02' }, ...more] }).assessment;
    return activities.map(({ delivery }) => delivery);
  };

  it.each(['5', '', '5.-', '5..1', '5.a', '05/11', 'A-5.1', '#¡REF!', '1,2'])(
    'whatever its number: %j',
    (number) => {
      expect(linked(number)).toEqual(['4-final']);
      expect(linked(number, [{ number: '9..1', name: 'Comprar papelería' }])).toEqual(['4-final', null]);
    },
  );

  it('whatever looks like its step', () => {
    expect(linked('5', [{ number: '5..1', name: 'Remitir el acuerdo de integración del COTAPREP' }])).toEqual(
      ['4-final', null],
    );
  });

  it('below an activity without words, by a number with a slip', () => {
    const plan = [
      { number: '5', name: 'Trabajos del mes' },
      { number: '5.a', name, end: '2023-11-02' },
    ];
    expect(answer({ plan }, '4-final', '2023-10-01')).toEqual(['5.a', 'notStarted']);
  });
});

describe('a delivery that no activity is linked to', () => {
  it.each<[string, RegisterRows, string, readonly [string | null, string]]>([
    ['an agreement', agreement('Crea la comisión temporal del PREP'), '1-final', [null, 'done']],
    [
      'an agreement that modifies another',
      agreement('Modifica el acuerdo 247 en cuanto a la designación de la instancia interna'),
      '2-final',
      [null, 'done'],
    ],
    [
      'no agreement of another matter',
      agreement('Aprueba el presupuesto anual'),
      '2-final',
      [null, 'overdue'],
    ],
    [
      'no agreement after the cut-off',
      agreement('Crea la comisión temporal del PREP', '2024-03-02'),
      '1-final',
      [null, 'overdue'],
    ],
    [
      'a step with its words, whatever its activity says',
      steps('No aplica', 'Proyecto de acuerdo de ubicación e instalación de los CATD y CCV'),
      '12-draft',
      ['11.1', 'done'],
    ],
    [
      'a step that is the draft of its activity',
      steps('', 'Enviar el proyecto de acuerdo al INE'),
      '12-draft',
      ['11.1', 'done'],
    ],
    [
      'a step that is not done',
      steps('', 'Enviar el proyecto de acuerdo al INE', 'Pendiente'),
      '12-draft',
      ['11.1', 'overdue'],
    ],
    ['no step of other words', steps('', 'Visitar los inmuebles'), '12-draft', [null, 'overdue']],
    ['its final version', { plan: [{ ...CATD, status: 'Concluida' }] }, '12-draft', [null, 'done']],
  ])('is answered by %s', (_, rows, id, expected) => {
    expect(answer(rows, id)).toEqual(expected);
  });

  it('is not answered by a step where a person says that nobody answers it', () => {
    const rows = {
      ...steps('', 'Enviar el proyecto de acuerdo al INE'),
      calendar: [{ document: 12, stage: 'Proyecto', activity: 'ninguna' }],
    };
    expect(answer(rows, '12-draft')).toEqual([null, 'overdue']);
  });

  it('counts as overdue alike in the overview and in the calendar', () => {
    const { registers, assessment } = judged(NOVEMBER_2023, '2023-11-30');
    const ids = assessment.deliveries.flatMap(({ delivery, status, activity }) =>
      status === 'overdue' && activity === null && !delivery.conditional ? delivery.id : [],
    );
    expect(overview(registers, assessment).missing.map(({ delivery }) => delivery.id)).toEqual(ids);
    expect(ids).toEqual(['6-draft', '3-2023-09']);
  });
});
