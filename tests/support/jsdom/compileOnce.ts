/**
 * Makes a worker compile each module once. jest compiles what a test file loads anew for each test file: its own modules, those of
 * the tests and of the packages. A script serves any number of windows and sandboxes, with what V8 compiled of it so far.
 */
import vm from 'node:vm';

interface Compiled {
  readonly code: string;
  readonly script: vm.Script;
}

const compiled = new Map<string, Compiled>();
const { compileFunction } = vm;

function compile(code: string, params: readonly string[], options: vm.CompileFunctionOptions): Compiled {
  const { filename, importModuleDynamically } = options;
  const start = `(function (${params.join(',')}) {`;
  const script = new vm.Script(`${start}${code}\n})`, {
    filename,
    columnOffset: -start.length,
    importModuleDynamically: importModuleDynamically as vm.ScriptOptions['importModuleDynamically'],
  });
  return { code, script };
}

vm.compileFunction = ((code, params = [], options = {}) => {
  const { filename, parsingContext } = options;
  if (filename === undefined || parsingContext === undefined) return compileFunction(code, params, options);
  const kept = compiled.get(filename);
  const { script } = kept?.code === code ? kept : compile(code, params, options);
  if (script !== kept?.script) compiled.set(filename, { code, script });
  return script.runInContext(parsingContext) as ReturnType<typeof compileFunction>;
}) satisfies typeof compileFunction;
