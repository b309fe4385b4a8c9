/**
 * Checks, by the published type definitions, that every member of Office.js that the add-in names is in the manifest's
 * requirement set, or that its file asks for the set that it came in.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { isVersionAtLeast } from '../../src/workbench/host/requirementSets';

const FOLDERS = /(?:^|[/\\])src[/\\](?:excel|taskpane|commands)[/\\]/;
const DEFINITIONS = /@types[/\\]office-js/;
const API_SET = /\[Api set: (\w+)(?: ([\d.]+))?/;

/** Members without a question in their own file: what asks for their set. */
const ASKED_ELSEWHERE: Readonly<Record<string, string>> = {
  'tables.ts resize': 'unsupportedEdit in requirementSets.ts refuses the edit before the first one',
  'cellProbes.ts getMergedAreasOrNullObject': 'the probe is run with its set only',
};

export interface NewMember {
  readonly file: string;
  readonly member: string;
  readonly set: string;
  readonly isAsked: boolean;
}

function floorOf(manifest: string): string {
  return /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1] ?? '1.1';
}

function setOf(declaration: ts.Declaration): string | null {
  const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  const [, name, version = null] = API_SET.exec(text) ?? [];
  return name === 'ExcelApi' ? version : null;
}

/** The properties that a place in the code names: by a dot, in brackets, or by taking an object apart. */
function namedProperties(checker: ts.TypeChecker, node: ts.Node): readonly ts.Symbol[] {
  const of = (owner: ts.Node, name: string) => checker.getTypeAtLocation(owner).getProperty(name) ?? [];
  if (ts.isPropertyAccessExpression(node)) return [of(node.expression, node.name.text)].flat();
  if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const keys = key.isUnion() ? key.types : [key];
    return keys.flatMap((each) => (each.isStringLiteral() ? of(node.expression, each.value) : []));
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return 'text' in name ? [of(node.parent, name.text)].flat() : [];
  }
  return [];
}

/**
 * The members above the floor that a file names.
 *
 * @param floor the version that the manifest asks for
 */
export function newMembers(
  checker: ts.TypeChecker,
  source: ts.SourceFile,
  floor: string,
): readonly NewMember[] {
  const found: NewMember[] = [];
  const file = source.fileName.replace(/^.*[/\\]/, '');
  const visit = (node: ts.Node): void => {
    for (const symbol of namedProperties(checker, node)) {
      const [declaration] = symbol.declarations ?? [];
      const isOffice = declaration !== undefined && DEFINITIONS.test(declaration.getSourceFile().fileName);
      const set = isOffice ? setOf(declaration) : null;
      if (set === null || isVersionAtLeast(floor, set)) continue;
      const member = symbol.name;
      const isAsked = source.text.includes(`'${set}'`) || `${file} ${member}` in ASKED_ELSEWHERE;
      found.push({ file, member, set, isAsked });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function main(): number {
  const configPath = ts.findConfigFile('.', (path) => ts.sys.fileExists(path)) ?? 'tsconfig.json';
  const { config } = ts.readConfigFile(configPath, (path) => ts.sys.readFile(path)) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const own = fileNames.filter((path) => FOLDERS.test(`/${path}`));
  const program = ts.createProgram(own, options);
  const floor = floorOf(readFileSync('manifest.xml', 'utf8'));
  const members = program
    .getSourceFiles()
    .filter(({ fileName }) => FOLDERS.test(fileName))
    .flatMap((source) => newMembers(program.getTypeChecker(), source, floor));
  for (const { file, member, set, isAsked } of members)
    console.log(`${isAsked ? 'asked' : 'NOT ASKED'} ${set} ${file} ${member}`);
  const missing = members.filter(({ isAsked }) => !isAsked);
  console.log(`${members.length} uses above ExcelApi ${floor}, ${missing.length} without asking`);
  return missing.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('requirementSets.ts')) process.exitCode = main();
