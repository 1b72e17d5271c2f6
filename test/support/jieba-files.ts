// jieba's dictionary as installed, for tests that build a tokenizer themselves.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { findJiebaPackage } from '../../src/io/jieba-package.ts'
import type { JiebaFiles } from '../../src/tokens/builtin.ts'

/** Reads the three files. */
export function readJiebaFiles(): JiebaFiles {
  const jieba = findJiebaPackage()
  assert.ok(jieba)
  return {
    dictionary: readFileSync(jieba.dictionary),
    userDictionary: readFileSync(jieba.userDictionary, 'utf8'),
    model: readFileSync(jieba.model, 'utf8'),
  }
}
