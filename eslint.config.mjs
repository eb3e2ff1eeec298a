import astro from 'eslint-plugin-astro'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
}

export default [
  { ignores: ['dist/', 'data/', '.astro/', 'node_modules/', 'coverage/'] },
  ...typescript.configs.recommended,
  ...astro.configs.recommended,
  { rules: { ...typed, eqeqeq: 'error', 'max-lines': ['error', 300] } },
  { files: ['src/**/*.{ts,tsx}', 'db/**/*.ts'], rules: { 'max-lines-per-function': ['error', 60] } },
  { files: ['**/*.tsx'], ...reactHooks.configs.flat.recommended },
]
