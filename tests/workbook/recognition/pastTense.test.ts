import { isPastTense } from '../../../src/workbook/recognition/pastTense';

describe('a heading in the past tense', () => {
  it.each(['Acabó', 'CONCLUYÓ', '¿Se hizo?', 'Se celebró el', '¿Ya fue?', 'Emitido el', '¿Cumplida?'])(
    '«%s» is one',
    (text) => {
      expect(isPastTense(text)).toBe(true);
    },
  );

  it.each(['', 'Acaba', 'Estado', 'Resultado', 'Programado el', '¿Prevista?', 'Turnado a', 'Versión'])(
    '«%s» is none',
    (text) => {
      expect(isPastTense(text)).toBe(false);
    },
  );
});
