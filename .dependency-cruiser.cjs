/**
 * Finds import circles, type-only ones included, and every import of `src` that `layers.js` does not list: from another layer,
 * against the order of the domain's parts, of a package, of tests, and from or to a file that belongs to no layer.
 */
const { DOMAIN_PARTS, LAYERS } = require('./layers.js');

const escaped = (text) => text.replaceAll('.', '\\.');
/** The modules in a folder (its name ends with `/`), or one file. Only the pane has markup in its code. */
const modulesAt = (place, endings = 'ts|json') =>
  place.endsWith('/') ? `^${escaped(place)}.*(?<!\\.d)\\.(?:${endings})$` : `^${escaped(place)}$`;
const packageAt = (name) => `(?:^|/)node_modules/${escaped(name)}/`;

/** The modules of each part of the domain, from the lowest up. */
const PARTS = DOMAIN_PARTS.map((part) => part.map((place) => modulesAt(`src/domain/${place}`)));
const MODULES = {
  ...Object.fromEntries(Object.keys(LAYERS).map((layer) => [layer, [modulesAt(`src/${layer}/`)]])),
  domain: PARTS.flat(),
  taskpane: [modulesAt('src/taskpane/', 'tsx?|json')],
  workbench: [modulesAt('src/workbench/', 'ts|json|css'), '^package\\.json$'],
};

const layerRules = Object.entries(LAYERS).flatMap(([layer, { uses, packages }]) => [
  {
    from: { path: MODULES[layer] },
    to: {
      path: [...uses.flatMap((used) => MODULES[used]), ...packages.map(packageAt)],
    },
  },
  ...(packages.includes('node')
    ? [{ from: { path: MODULES[layer] }, to: { dependencyTypes: ['core'] } }]
    : []),
]);

const domainRules = PARTS.map((part, index) => ({
  from: { path: part },
  to: { path: PARTS.slice(0, index + 1).flat() },
}));

module.exports = {
  allowed: [
    // What src does not import is not judged.
    { from: { pathNot: '^src/' }, to: {} },
    ...layerRules.filter(({ to }) => to.path?.length !== 0),
    ...domainRules,
  ],
  allowedSeverity: 'error',
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-layer',
      comment: 'Every file of src belongs to a layer that layers.js lists.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: Object.values(MODULES).flat() },
      to: {},
    },
    {
      name: 'shipped-packages',
      comment: 'What is shipped stands under "dependencies", where the licence check sees it.',
      severity: 'error',
      from: {
        path: Object.keys(LAYERS)
          .filter((layer) => LAYERS[layer].ships)
          .map((layer) => `^src/${layer}/`),
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
