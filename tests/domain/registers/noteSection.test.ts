import { SECTION_NAMES, sectionOfNote } from '../../../src/domain/registers/noteSection';
import { SECTIONS } from '../../../src/domain/report/texts/sections';

describe('sectionOfNote', () => {
  it.each([
    ['e', 'staff'],
    ['E)', 'staff'],
    ['f.', 'infrastructure'],
    ['3.e', 'staff'],
    ['3 l', 'incidents'],
    ['inciso k', 'publishers'],
    ['Apartado d', 'acquisitions'],
    ['4', 'test'],
    ['1', 'introduction'],
    ['prueba', 'test'],
    ['Prueba del sistema informático', 'test'],
    ['Simulacros', 'simulacros'],
    ['PRESENTACIÓN', 'introduction'],
    ['Recursos humanos y capacitación', 'staff'],
    ['Secretaría Técnica del COTAPREP', 'technicalSecretary'],
    ['Comité Técnico Asesor', 'cotaprep'],
    ['Comisión', 'commission'],
    ['Auditoría al sistema', 'audit'],
    ['Tercero que auxilia', 'thirdParty'],
    ['CATD y CCV', 'catd'],
    ['Incidencias', 'incidents'],
    ['Acuerdos', 'agreements'],
  ])('reads %j as %s', (text, expected) => {
    expect(sectionOfNote(text)).toBe(expected);
  });

  it.each(['', 'm', '3.1', '6', 'otro asunto'])('does not guess %j', (text) => {
    expect(sectionOfNote(text)).toBeNull();
  });

  it('finds every section by its own title', () => {
    for (const { id, title } of SECTIONS) {
      if (SECTION_NAMES.has(id) && id !== 'progress' && !title.includes('{mes}'))
        expect(sectionOfNote(title)).toBe(id);
    }
  });
});
