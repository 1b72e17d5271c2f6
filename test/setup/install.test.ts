import assert from 'node:assert/strict'
import { test } from 'node:test'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: true }>>
}
interface Install {
  isInstalled(lock: Lock, installed: Lock | null): boolean
}

// The setup scripts are plain JavaScript, as they run before anything is built.
const { isInstalled } = (await import(new URL('../../../src/setup/install.mjs', import.meta.url).href)) as Install

const lock: Lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-darwin': { version: '1.0.0', optional: true },
  },
}

test('all is installed when each package is there in its version, optional ones for other platforms aside', () => {
  assert.equal(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } }), true)
  assert.equal(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': {} } }), true)
})

test('a missing package, another version or no note of npm means that something is missing', () => {
  assert.equal(isInstalled(lock, { packages: {} }), false)
  assert.equal(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } }), false)
  assert.equal(
    isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-darwin': { version: '0.9.0' } } }),
    false,
  )
  assert.equal(isInstalled(lock, null), false)
})
