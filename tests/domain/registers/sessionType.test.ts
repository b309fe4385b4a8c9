import { declaredOutcome, sessionType } from '../../../src/domain/registers/sessionType';

it.each([
  ['Ordinaria', 'ordinary'],
  ['Primera sesión ordinaria', 'ordinary'],
  ['Sesión ordinaria del COTAPREP', 'ordinary'],
  ['1a ord cotaprep', 'ordinary'],
  ['ord. del día', null],
  ['Extraordinaria', 'extraordinary'],
  ['2a ext', 'extraordinary'],
  ['Sesión Extra-ordinaria', 'extraordinary'],
  ['Instalación', 'installation'],
  ['Sesión de instalación', 'installation'],
  ['Reunión de trabajo', 'workingMeeting'],
  ['Reunión de trabajo con partidos', 'partiesMeeting'],
  ['REUNIÓN FORMAL DE TRABAJO CON LAS REPRESENTACIONES', 'partiesMeeting'],
  ['Solemne', 'solemn'],
  ['Especial', 'special'],
  ['Asamblea', null],
  ['', null],
])('takes the type %j as %s', (text, type) => {
  expect(sessionType(text)).toBe(type);
});

it.each([
  ['Celebrada', 'held'],
  ['realizada', 'held'],
  ['Diferida', 'notHeld'],
  ['Suspendida', 'notHeld'],
  ['CANCELADA', 'notHeld'],
  ['No celebrada', 'notHeld'],
  ['No se realizó por falta de quórum', 'notHeld'],
  ['Programada', 'open'],
  ['', 'open'],
])('takes the outcome %j as %s', (text, outcome) => {
  expect(declaredOutcome(text)).toBe(outcome);
});
