import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import react from 'eslint-plugin-react';
import reactHooks from 'eslint-plugin-react-hooks';
import sonarjs from 'eslint-plugin-sonarjs';
import tseslint from 'typescript-eslint';

/** Which layer may use which; an arrow only points to the left in the README's picture. */
const MAY_USE = {
  domain: ['domain'],
  workbook: ['domain', 'workbook'],
  app: ['domain', 'workbook', 'app'],
  excel: ['domain', 'workbook', 'app', 'excel'],
  taskpane: ['domain', 'workbook', 'app', 'excel', 'taskpane'],
  commands: ['domain', 'workbook', 'app', 'excel', 'commands'],
  workbench: ['domain', 'workbook', 'app', 'excel', 'workbench'],
};

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

const CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No hidden clock: take the cut-off date as a parameter.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No hidden clock: take the cut-off date as a parameter.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Results must be reproducible.',
  },
];

const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel names Excel or Office.',
}));

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
        projectService: {
          allowDefaultProject: ['*.js', 'loaders/*.js', '.*.cjs', '*.mjs', 'tests/e2e/jest.config.js'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
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
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } },
      'boundaries/include': ['src/**/*'],
      'boundaries/elements': Object.keys(MAY_USE).map((type) => ({ type, pattern: `src/${type}` })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(MAY_USE).map(([from, allowed]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { type: allowed } } },
          })),
        },
      ],
    },
  },
  {
    files: ['src/{domain,workbook}/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX, ...CLOCK],
    },
  },
  {
    files: ['src/{domain,workbook,app}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'react',
                'react-*',
                '@fluentui/*',
                'node:*',
                'fs',
                'path',
                '@microsoft/*',
                '@cj-tech-master/*',
              ],
              message: 'domain, workbook and app are pure: no user interface, Node, Excel or files.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{domain,workbook,app,taskpane,commands}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE_GLOBALS] },
  },
  {
    files: ['src/{excel,commands,taskpane}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: OFFICE_RULES,
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        {
          selector: "CallExpression[callee.property.name='focus']",
          message: 'takeFocus, which leaves a person alone who is in the sheet.',
        },
      ],
    },
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
    files: ['src/**/*.{ts,tsx}'],
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
      globals: {
        module: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        process: 'readonly',
        console: 'readonly',
      },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
    },
  },
);
