/** The check of requirement sets: however a member is named, its file must ask for the set that it came in. */
import ts from 'typescript';
import { newMembers } from './requirementSets';

const FORMS = {
  dot: 'range.getMergedAreasOrNullObject();',
  question: 'range?.getMergedAreasOrNullObject();',
  brackets: "range['getMergedAreasOrNullObject']();",
  constant: "const key = 'getMergedAreasOrNullObject'; range[key]();",
  choice: "declare const key: 'load' | 'getMergedAreasOrNullObject'; void range[key];",
  apart: 'const { getMergedAreasOrNullObject } = range;',
  renamed: 'const { getMergedAreasOrNullObject: merged } = range;',
  quoted: "const { 'getMergedAreasOrNullObject': merged } = range;",
  parameter: 'const f = ({ getMergedAreasOrNullObject }: Excel.Range) => getMergedAreasOrNullObject;',
  asked: "const isNew = isSetSupported('1.13'); range.getMergedAreasOrNullObject();",
  old: 'range.getCell(0, 0);',
};

/** The members found in each form, from one program. */
function membersOf(forms: Readonly<Record<string, string>>) {
  const host = ts.createCompilerHost({});
  const sources = new Map(
    Object.entries(forms).map(([form, code]) => [
      `${form}.ts`,
      `export {}; declare const range: Excel.Range; declare const isSetSupported: (set: string) => boolean; ${code}`,
    ]),
  );
  const program = ts.createProgram(
    [...sources.keys()],
    { types: ['office-js'], skipLibCheck: true, lib: ['lib.es2022.d.ts'], target: ts.ScriptTarget.ES2022 },
    {
      ...host,
      fileExists: (file) => sources.has(file) || host.fileExists(file),
      getSourceFile: (file, ...options) => {
        const code = sources.get(file);
        return code === undefined
          ? host.getSourceFile(file, ...options)
          : ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
      },
    },
  );
  return [...sources.keys()].map((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(file);
    return [file.replace('.ts', ''), newMembers(program.getTypeChecker(), source, '1.9')] as const;
  });
}

it('sees a member in each form', () => {
  const found = membersOf(FORMS).map(([form, members]) => [form, members.map(({ isAsked }) => isAsked)]);
  const expected = new Map([
    ['asked', [true]],
    ['old', []],
  ]);
  expect(found).toEqual(Object.keys(FORMS).map((form) => [form, expected.get(form) ?? [false]]));
});
