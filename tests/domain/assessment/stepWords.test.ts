import { isConditional, ownTerm, sendsToIne } from '../../../src/domain/assessment/stepWords';

it.each([
  ['Remitir el plan a la UTSI, dentro de los cinco días posteriores a su aprobación', 5],
  ['Enviar el acuerdo en los 5 días siguientes', 5],
  ['Publicar a más tardar diez (10) días después', 10],
  ['Remitir dentro de los cinco días hábiles posteriores', null],
  ['Remitir al INE el acuerdo', null],
  ['Curso de tres días', null],
  ['', null],
])('«%s» has a term of its own of %s days', (text, days) => {
  expect(ownTerm(text)).toBe(days);
});

it.each([
  ['En su caso, atender las observaciones del INE', true],
  ['Suscribir el convenio (en su caso)', true],
  ['Firmar el contrato solo si hay tercero', true],
  ['Si se contrata a un tercero, remitir su plan', true],
  ['Aprobar el calendario con los partidos políticos y, en su caso, candidaturas independientes', false],
  ['De ser necesario, modificar el acuerdo', true],
  ['Celebrar sesión extraordinaria (si procede)', true],
  ['Contestar las solicitudes, en caso de existir', true],
  ['Determinar si procede contratar a un tercero', false],
  ['Determinar si se contará con un tercero', false],
  ['Integrar el COTAPREP', false],
])('«%s» is to be done only if something happens: %s', (text, is) => {
  expect(isConditional(text)).toBe(is);
});

it.each([
  ['Remisión del informe a la UTSI del INE de las actividades de octubre', true],
  ['Envío del acuerdo', true],
  ['Entregar a la UTSI el plan', true],
  ['Entrega del informe al INE', true],
  ['Remitir a la Comisión el plan y al INE su copia', true],
  ['Enviar el informe a la Comisión', false],
  ['Remitir el plan a los partidos políticos', false],
  ['Elaborar el informe para el INE', false],
  ['Entregar los equipos', false],
])('«%s» sends to the INE: %s', (text, is) => {
  expect(sendsToIne(text)).toBe(is);
});
