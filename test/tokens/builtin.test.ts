import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UserWord } from '../../src/model/token.ts'
import { createBuiltinTokenizer } from '../../src/tokens/builtin.ts'

/** Begin, end, middle, single: 小 begins a word and 明 ends one; nothing else is known. */
const MODEL = [
  '# a comment',
  '-0.3 -3.14e+100 -3.14e+100 -1.5',
  '-3.14e+100 -0.5 -0.9 -3.14e+100',
  '-0.6 -3.14e+100 -3.14e+100 -0.8',
  '-3.14e+100 -0.3 -1.3 -3.14e+100',
  '-0.7 -3.14e+100 -3.14e+100 -0.7',
  '小:-1,的:-9',
  '明:-1,的:-9',
  '小:-9',
  '的:-1,小:-9,明:-9',
].join('\n')
const DICTIONARY = ['中国 900 ns', '中 300 f', '国 200 n', '国人 2 n', '人 300 n', '的 9000 uj', '疫苗 50 n', '新冠 5 n'].join('\n')

function cut(text: string, words: readonly UserWord[] = [], user = ''): string {
  const dictionary = new TextEncoder().encode(DICTIONARY)
  const tokenizer = createBuiltinTokenizer({ dictionary, userDictionary: user, model: MODEL }, words, 'test')
  return tokenizer
    .tag(text)
    .map(({ word, tag }) => `${word}/${tag}`)
    .join(' ')
}

test('the likeliest words are taken', () => {
  assert.equal(cut('中国人的疫苗'), '中国/ns 人/n 的/uj 疫苗/n')
})

test('characters of no word are joined where the model says so', () => {
  assert.equal(cut('小明的'), '小明/x 的/uj')
})

test('ASCII is cut by rule; a single character has no tag of its own', () => {
  assert.equal(cut('Covid19的3.5和x2'), 'Covid19/eng 的/uj 3.5/m 和/x x2/eng')
  assert.equal(cut('2021x 7 a.b'), '2021/m x/x  /x 7/x  /x a/x ./x b/x')
})

test('no word reaches over a separator, not even a word of the user', () => {
  assert.equal(cut('疫，苗', [{ word: '疫，苗', tag: 'n' }]), '疫/x ，/x 苗/x')
})

test('words of the user are found, with their tags, and the last of equals counts', () => {
  assert.equal(cut('新冠疫苗'), '新冠/n 疫苗/n')
  const words = ['n', 'nz'].map((tag) => ({ word: '新冠疫苗', tag }))
  assert.equal(cut('新冠疫苗', words), '新冠疫苗/nz')
  assert.equal(cut('新冠疫苗', [{ word: '新冠疫苗', tag: '' }]), '新冠疫苗/x')
})

test('user dictionary lines may leave out frequency and tag; a character in them is never joined', () => {
  assert.equal(cut('新冠疫苗', [], '新冠疫苗 100 nz\n'), '新冠疫苗/nz')
  assert.equal(cut('新冠疫苗', [], '新冠疫苗 vn\n\n'), '新冠疫苗/vn')
  assert.equal(cut('小明', [], '明\n'), '小/x 明/x')
})

test('half a surrogate pair is kept', () => {
  assert.equal(cut('疫苗\ud83d的😀'), '疫苗/n \ud83d/x 的/uj 😀/x')
})

test('no text gives no words', () => {
  assert.equal(cut(''), '')
})

test('a damaged dictionary throws and quotes the line', () => {
  const open = (dictionary: string, userDictionary = '') =>
    createBuiltinTokenizer({ dictionary: new TextEncoder().encode(dictionary), userDictionary, model: MODEL }, [], 'test')
  for (const line of ['国', '国 n', '国 x n', '国 0 n', '国 3 ', ' 3 n', `${'国'.repeat(99)} 3 n`]) {
    assert.throws(() => open(`中 1 f\n${line}\n`), /Unexpected dictionary line «.*», expected/, line)
  }
  assert.throws(() => open(''), /Unexpected empty dictionary/)
  assert.throws(() => open('中 1 f', '中 x f'), /Unexpected dictionary line «中 x f»/)
})
