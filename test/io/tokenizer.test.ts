import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { findJiebaPackage, type JiebaPackage, openJiebaPackage } from '../../src/io/jieba-package.ts'
import { createTokenizer } from '../../src/io/tokenizer.ts'

/** nodejieba's package as it is where nothing was compiled; `change` may spoil it further. */
function openCopy(t: TestContext, change: (folder: string) => void = () => {}): JiebaPackage {
  const folder = mkdtempSync(join(tmpdir(), 'kaoju-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const installed = findJiebaPackage()
  assert.ok(installed)
  const dictionaries = join(folder, 'submodules/cppjieba/dict')
  mkdirSync(dictionaries, { recursive: true })
  for (const name of ['hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8', 'jieba.dict.utf8']) {
    symlinkSync(join(dirname(installed.dictionary), name), join(dictionaries, name))
  }
  cpSync(join(dirname(installed.dictionary), '../../../package.json'), join(folder, 'package.json'))
  change(folder)
  return openJiebaPackage(folder)
}

test('without the native part auto takes the built-in tokenizer and notes it', (t) => {
  const jieba = openCopy(t)
  const { tokenizer, notice } = createTokenizer('auto', [{ word: '考据学派', tag: 'nz' }], jieba)
  assert.equal(tokenizer?.name, 'builtin')
  assert.equal(notice?.severity, 'note')
  assert.equal(notice?.code, 'tokens/addon-replaced')
  assert.doesNotMatch(notice?.message ?? '', new RegExp(tmpdir()))
  assert.deepEqual(tokenizer?.tag('考据学派的疫苗'), [
    { word: '考据学派', tag: 'nz' },
    { word: '的', tag: 'uj' },
    { word: '疫苗', tag: 'n' },
  ])
})

test('an addon that is no addon counts as none', (t) => {
  const jieba = openCopy(t, (folder) => {
    mkdirSync(join(folder, 'build/Release'), { recursive: true })
    writeFileSync(join(folder, 'build/Release/nodejieba.node'), 'not a library')
  })
  assert.equal(createTokenizer('auto', [], jieba).tokenizer?.name, 'builtin')
})

test('nodejieba demanded by name and not there is an error', (t) => {
  const { tokenizer, notice } = createTokenizer('nodejieba', [], openCopy(t))
  assert.equal(tokenizer, null)
  assert.equal(notice?.severity, 'error')
  assert.equal(notice?.code, 'tokens/addon-missing')
})

test('the built-in tokenizer chosen by name needs no notice', (t) => {
  const { tokenizer, notice } = createTokenizer('builtin', [], openCopy(t))
  assert.equal(tokenizer?.name, 'builtin')
  assert.equal(notice, null)
})

test('a missing or empty dictionary file is an error, whichever tokenizer is chosen', (t) => {
  const jieba = openCopy(t, (folder) => {
    rmSync(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'))
    rmSync(join(folder, 'submodules/cppjieba/dict/hmm_model.utf8'))
    writeFileSync(join(folder, 'submodules/cppjieba/dict/hmm_model.utf8'), '')
  })
  for (const choice of ['auto', 'nodejieba', 'builtin'] as const) {
    const { tokenizer, notice } = createTokenizer(choice, [], jieba)
    assert.equal(tokenizer, null)
    assert.match(notice?.message ?? '', /jieba\.dict\.utf8, hmm_model\.utf8/)
  }
})

test('without the package there is an error', () => {
  assert.equal(createTokenizer('auto', [], null).notice?.code, 'tokens/dictionary-missing')
})
