import { sessionName } from '../../../src/domain/registers/sessionName';
import { buildRegisters } from '../../support/registers';

describe('sessionName', () => {
  it.each([
    ['Ordinaria', 'Primera', 'Primera sesión ordinaria'],
    ['EXTRAORDINARIA', '12', 'Décima segunda sesión extraordinaria'],
    ['Instalación', '', 'Sesión de instalación'],
    ['', '3', 'Tercera sesión'],
    ['', '', 'Sesión'],
    ['Cónclave', '', 'Cónclave'],
    ['Ordinaria', '2-bis', 'Sesión ordinaria, 2-bis'],
  ])('%s number %s', (type, number, name) => {
    const [session] = buildRegisters({ sessions: [{ body: 'COTAPREP', type, number }] }).sessions?.rows ?? [];
    expect(session && sessionName(session)).toBe(name);
  });
});
