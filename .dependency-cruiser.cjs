/** Finds import circles, type-only ones included, and imports against the order of the domain's folders. */

/** The folders of `src/domain`, from the lowest up: each may use those before it, and none of those after it. */
const DOMAIN_FOLDERS = [
  'text',
  'dates',
  'anexo13',
  'registers',
  'coverage',
  'assessment',
  'rules',
  'newWorkbook',
  'agenda',
  'overview',
  'report',
  'sessionDocuments',
];

const domainFoldersOneWay = DOMAIN_FOLDERS.map((folder, index) => ({
  name: 'domain-folders-one-way',
  comment: 'The folders of src/domain form one order; see DOMAIN_FOLDERS.',
  severity: 'error',
  from: { path: `^src/domain/${folder}/` },
  to: {
    path: [
      ...DOMAIN_FOLDERS.slice(index + 1).map((later) => `^src/domain/${later}/`),
      '^src/domain/assess(Statuses)?\\.ts',
    ],
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...domainFoldersOneWay,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
