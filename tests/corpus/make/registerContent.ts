/** Rows of the registers beside the plan. People are named by their role. */
import type { Process } from './process';
import type { SheetRecord } from './records';

const ordinal = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava'];
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

export function sessionRecords({ electionDay, acronym }: Process): readonly SheetRecord[] {
  return upTo(12).map((index) => {
    const date = electionDay.add({ days: -230 + index * 17 });
    const held = index < 8;
    return {
      body: index % 3 === 2 ? 'Comisión' : 'COTAPREP',
      type: index === 0 ? 'Instalación' : index % 4 === 3 ? 'Extraordinaria' : 'Ordinaria',
      number: ordinal[index % ordinal.length] ?? '',
      date,
      status: held ? 'Celebrada' : 'Programada',
      orderOfTheDay: '1. Lista de asistencia. 2. Aprobación del orden del día. 3. Informe de avance.',
      agreements: index % 3 === 0 ? `${acronym}/COTAPREP/00${index + 1}/${date.year}` : 'Sin acuerdos',
      attendants: held ? 5 : null,
      convocation: date.subtract({ days: 3 }),
      minutes: held ? 'Firmada' : 'Pendiente',
    };
  });
}

export function memberRecords({ electionDay, acronym }: Process): readonly SheetRecord[] {
  return upTo(9).map((index) => {
    const appointed = electionDay.add({ days: index < 4 ? -270 : -215 });
    const hasLeft = index === 6;
    return {
      body: index < 4 ? 'Comisión' : 'COTAPREP',
      name: index < 4 ? `Consejería electoral ${index + 1}` : `Especialista ${index - 3}`,
      position:
        index === 0 ? 'Presidencia' : index === 3 || index === 8 ? 'Secretaría Técnica' : 'Integrante',
      appointed,
      appointmentAgreement: `${acronym}/CG/0${index < 4 ? 47 : 65}/${appointed.year}`,
      departed: hasLeft ? appointed.add({ days: 60 }) : null,
      departureReason: hasLeft ? 'Renuncia' : null,
      substituteFor: index === 7 ? 'Especialista 3' : null,
    };
  });
}

export function agreementRecords({ electionDay, acronym }: Process): readonly SheetRecord[] {
  return upTo(10).map((index) => {
    const date = electionDay.add({ days: -280 + index * 25 });
    return {
      key: `${acronym}/CG/${String(40 + index * 7).padStart(3, '0')}/${date.year}`,
      date,
      body: 'Consejo General',
      subject: `Acuerdo por el que se aprueba el documento ${index + 1} del PREP`,
      sentToIne: date.add({ days: 3 }),
    };
  });
}

const SECTIONS = ['a', 'b', 'c', 'h', 'prueba', 'simulacros'];
const MONTHS = ['octubre', 'noviembre', 'diciembre'];

export function noteRecords({ electionDay }: Process): readonly SheetRecord[] {
  const year = electionDay.year - 1;
  return upTo(12).map((index) => ({
    month: `${MONTHS[Math.floor(index / 4)] ?? ''} ${year}`,
    section: SECTIONS[index % SECTIONS.length] ?? '',
    text: 'Durante el mes se llevaron a cabo reuniones de trabajo para revisar el avance del PREP.',
  }));
}

export const REGISTER_RECORDS = {
  sessions: sessionRecords,
  members: memberRecords,
  agreements: agreementRecords,
  notes: noteRecords,
} as const satisfies Readonly<Record<string, (process: Process) => readonly SheetRecord[]>>;
