import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import react from 'eslint-plugin-react';
import reactHooks from 'eslint-plugin-react-hooks';
import sonarjs from 'eslint-plugin-sonarjs';
import tseslint from 'typescript-eslint';
import layers from './layers.js';

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

/** In src. What is imported must be readable in the text, or no rule about imports can see it. */
const SOURCE_SYNTAX = [
  ...SYNTAX,
  {
    selector:
      "ImportExpression[source.type!='Literal'], CallExpression[callee.name='require'][arguments.0.type!='Literal']",
    message: 'Name the file that is imported, as a plain text.',
  },
  {
    // A type's brand names nothing that exists; webpack sets the others.
    selector: [
      "VariableDeclaration[declare=true] > VariableDeclarator:not([id.typeAnnotation.typeAnnotation.operator='unique'], [id.name=/^(?:APP_VERSION|BUILD_DATE)$/])",
      ':matches(TSDeclareFunction, ClassDeclaration, TSModuleDeclaration)[declare=true]',
    ].join(),
    message: 'layers.js lists the globals of each layer; none is declared beside it.',
  },
];

const OFFICE_NAMES = '/^(?:Excel|Office|OfficeExtension)$/';

/** Outside src/excel. Names as `window.Excel` and types count too. */
const NO_OFFICE = [
  `Identifier[name=${OFFICE_NAMES}]`,
  `:matches(MemberExpression > .property, Property > .key)[value=${OFFICE_NAMES}]`,
].map((selector) => ({ selector, message: 'Only src/excel names Excel or Office.' }));

/** In the pure layers: a day comes as a parameter, and the same input gives the same result. */
const NO_CLOCK = [
  {
    selector: ":not(TSTypeReference) > Identifier[name='Date']",
    message: 'No hidden clock: take the cut-off date as a parameter.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^format(?:ToParts)?$/][arguments.length=0]',
    message: 'No hidden clock: say which day is formatted.',
  },
  {
    selector: "Identifier[name='random'], MemberExpression[object.name='Math'][computed=true]",
    message: 'Results must be reproducible.',
  },
];

/** The pane, where one file moves the focus. */
const NO_FOCUS = [
  {
    selector: "CallExpression[callee.property.name='focus']",
    message: 'takeFocus, which leaves a person alone who is in the sheet.',
  },
];

/** Returns the rules about syntax for some files; ESLint keeps only the last that match a file. */
const syntaxOf = (files, ...parts) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...SOURCE_SYNTAX, ...parts.flat()] },
});

/** A layer may name the globals that it lists. */
const globalsOf = ([layer, { lib, globals }]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  languageOptions: {
    parserOptions: { lib },
    globals: { globalThis: 'off', ...Object.fromEntries(globals.map((name) => [name, 'readonly'])) },
  },
  rules: { 'no-undef': 'error' },
});

/** What is excepted from a rule, by file: comments in the code cannot switch rules off. */
export const EXCEPTIONS = [
  // A chunk is as much as one request may hold; a request depends on the answer before; the state after each is wanted.
  {
    files: [
      'src/excel/apply.ts',
      'src/excel/attachments.ts',
      'src/excel/richTexts.ts',
      'src/excel/usedCells.ts',
      'src/excel/probes/eventProbes.ts',
    ],
    rules: ['office-addins/no-context-sync-in-loop'],
  },
  // The rule does not see the argument.
  { files: ['src/excel/attachments.ts'], rules: ['office-addins/no-empty-load'] },
  // In Excel on the web, office.js moves the focus itself and, from what Tab cannot reach, out of the pane.
  {
    files: [
      'src/taskpane/help/helpView.tsx',
      'src/taskpane/newWorkbook/NextStep.tsx',
      'src/taskpane/report/HeldReports.tsx',
      'src/taskpane/review/Step.tsx',
      'src/taskpane/shared/ConfirmForm.tsx',
    ],
    rules: ['jsx-a11y/no-noninteractive-tabindex'],
  },
  // The keys reach it from the buttons and links in it, which are what a person operates.
  { files: ['src/taskpane/review/ReviewView.tsx'], rules: ['jsx-a11y/no-static-element-interactions'] },
  // A key says when to ask again; what is remembered of the report is asked for once.
  {
    files: [
      'src/taskpane/report/useLastPreview.ts',
      'src/taskpane/report/useReportChoice.ts',
      'src/taskpane/shared/usePreview.ts',
      'src/taskpane/workbook/workbookView.tsx',
    ],
    rules: ['react-hooks/exhaustive-deps'],
  },
  // The characters that XML does not allow.
  {
    files: ['src/workbook/file/sheetFile.ts', 'src/workbench/host/model/saving/cellXml.ts'],
    rules: ['no-control-regex'],
  },
  // Jest takes an environment, and what runs before and after all tests, by its default export.
  {
    files: [
      'tests/support/jsdom/nodeEnvironment.ts',
      'tests/support/jsdom/windowEnvironment.ts',
      'tests/e2e/support/endWorkbench.ts',
      'tests/e2e/support/sharedWorkbench.ts',
    ],
    rules: ['no-restricted-syntax'],
  },
];

/** Functions longer or more complex than these are split. */
const MAX_LINES_PER_FUNCTION = 80;
const MAX_COGNITIVE_COMPLEXITY = 15;

/** The plug-in's preset also turns on general rules that others here cover better; only its own are wanted. */
const OFFICE_RULES = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((part) => Object.entries(part.rules ?? {}))
    .filter(([rule]) => rule.startsWith('office-addins/')),
);

export default tseslint.config(
  { ignores: ['dist/', 'output/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  ...Object.entries(layers.LAYERS).map(globalsOf),
  syntaxOf(['src/**/*.{ts,tsx}'], NO_OFFICE),
  syntaxOf(['src/{domain,workbook,app}/**/*.{ts,tsx}'], NO_OFFICE, NO_CLOCK),
  syntaxOf(['src/taskpane/**/*.{ts,tsx}'], NO_OFFICE, NO_FOCUS),
  syntaxOf(['src/taskpane/shared/takeFocus.ts'], NO_OFFICE),
  // The workbench stands where Excel would: two of its files reach into the window of office.js.
  syntaxOf([
    'src/excel/**/*.{ts,tsx}',
    'src/workbench/host/node/officeWindow.ts',
    'src/workbench/page/officeDialog.ts',
  ]),
  {
    files: ['src/{excel,commands,taskpane}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: OFFICE_RULES,
  },
  {
    files: ['src/**/*.tsx', 'tests/**/*.tsx'],
    ...react.configs.flat.recommended,
    settings: { react: { version: '18.3' } },
  },
  {
    files: ['src/**/*.tsx'],
    ...react.configs.flat['jsx-runtime'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    // The only folder that uses React: the rules of its hooks compile each file.
    files: ['src/taskpane/**/*.ts', 'src/**/*.tsx'],
    plugins: { react, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react/react-in-jsx-scope': 'off',
      'react/prop-types': 'off',
      'react/jsx-no-literals': ['error', { noStrings: true, ignoreProps: true }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}', 'src/workbench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    ignores: ['tests/support/fastCheck.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Take it from tests/support/fastCheck: it sets the seed.' },
      ],
    },
  },
  {
    files: ['tests/**/*.tsx'],
    rules: { 'react/react-in-jsx-scope': 'off', 'react/prop-types': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        module: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
      },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
    },
  },
  {
    plugins: { sonarjs },
    rules: {
      'max-lines-per-function': [
        'error',
        { max: MAX_LINES_PER_FUNCTION, skipBlankLines: true, skipComments: true },
      ],
      'sonarjs/cognitive-complexity': ['error', MAX_COGNITIVE_COMPLEXITY],
    },
  },
  {
    // A describe is the list of its tests, however many.
    files: ['**/*.test.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off' },
  },
  ...EXCEPTIONS.map(({ files, rules }) => ({
    files,
    rules: Object.fromEntries(rules.map((rule) => [rule, 'off'])),
  })),
);
