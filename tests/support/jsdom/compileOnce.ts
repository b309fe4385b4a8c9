/**
 * Makes a worker compile each module once. jest compiles what a test file loads anew for each test file: its own modules, those of
 * the tests and of the packages; and jsdom office.js for each window. A script serves any number of windows and sandboxes, with
 * what V8 compiled of it so far.
 */
import vm from 'node:vm';

const scripts = new Map<string, { readonly code: string; readonly script: vm.Script }>();
const { compileFunction, runInContext } = vm;

/** Returns the script of a file, the one made before while the file's text is the same. */
function scriptOf(filename: string, code: string, make: () => vm.Script): vm.Script {
  const kept = scripts.get(filename);
  if (kept?.code === code) return kept.script;
  const script = make();
  scripts.set(filename, { code, script });
  return script;
}

/** What jest loads. */
vm.compileFunction = ((code, params = [], options = {}) => {
  const { filename, parsingContext, importModuleDynamically } = options;
  if (filename === undefined || parsingContext === undefined) return compileFunction(code, params, options);
  const make = (): vm.Script => {
    const start = `(function (${params.join(',')}) {`;
    return new vm.Script(`${start}${code}\n})`, {
      filename,
      columnOffset: -start.length,
      importModuleDynamically: importModuleDynamically as vm.ScriptOptions['importModuleDynamically'],
    });
  };
  const script = scriptOf(filename, code, make);
  return script.runInContext(parsingContext) as ReturnType<typeof compileFunction>;
}) satisfies typeof compileFunction;

/** What pages load, which has an address. */
vm.runInContext = ((code, context, options) => {
  const filename = typeof options === 'object' ? options.filename : undefined;
  if (!filename?.startsWith('https:')) return runInContext(code, context, options) as unknown;
  return scriptOf(filename, code, () => new vm.Script(code, options)).runInContext(context) as unknown;
}) satisfies typeof runInContext;
