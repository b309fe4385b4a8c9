/** Import circles, type-only ones included, and unresolved or development-only imports in `src`. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-folders-one-way',
      comment: 'The folders of src/domain form one order; see CONTRIBUTING.md.',
      severity: 'error',
      from: { path: '^src/domain/(text|dates|registers|anexo13|coverage|assessment)/' },
      to: { path: '^src/domain/(rules|report|agenda|newWorkbook|sessionDocuments)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
