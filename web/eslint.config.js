import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const modules = readdirSync(new URL('./src/modules', import.meta.url));

const noHtml = {
  selector:
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], MemberExpression[property.name=/^(innerHTML|outerHTML)$/]",
  message: 'Only ui/html.tsx may set HTML, and only sanitised.',
};

/** A module never imports another one: what two of them need lives in ui/ or lib/, what joins them in app/. */
const strangers = modules.map((module) => ({
  files: [`src/modules/${module}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@/modules/(?!${module}/)|^(\\.\\./)+(?!${module}/)(${modules.join('|')})/`,
            message: 'Modules do not import each other.',
          },
          { regex: '^@/app/', message: 'app/ combines modules; modules do not know it.' },
        ],
      },
    ],
  },
}));

export default ts.config(
  { ignores: ['dist', 'target', 'e2e'] },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx}'], extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked] },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['**/*.js'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: { URL: 'readonly', process: 'readonly' } },
  },
  { files: ['public/portal-worker.js'], languageOptions: { globals: { self: 'readonly' } } },
  hooks.configs.flat['recommended-latest'],
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', noHtml],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/{ui,lib}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/(modules|app)/', message: 'ui/ and lib/ know no business word.' }] },
      ],
    },
  },
  ...strangers,
  { files: ['src/ui/html.tsx'], rules: { 'no-restricted-syntax': 'off' } },
);
