// What is typed and what comes back: help, slips of the keyboard, exit codes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMANDS } from '../../src/cli/commands.ts'
import { runKaoju } from './kaoju.ts'

test('every command has help with its examples, in both languages', () => {
  for (const { name, examples } of COMMANDS) {
    for (const [language, title] of [
      ['zh', '用法：'],
      ['en', 'Usage:'],
    ] as const) {
      const { code, stdout, stderr } = runKaoju([...name.split(' '), '--help', '--lang', language])
      assert.deepEqual([code, stderr], [0, ''], name)
      assert.ok(stdout.startsWith(title), name)
      for (const example of examples) assert.ok(stdout.includes(example), `${name}: ${example}`)
    }
  }
})

const SLIPS: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [['extrct', 'seeds'], /command «extrct», expected «extract»/],
  [['rules', 'chek'], /command «chek», expected «check»/],
  [['extract', 'seeds', '--fromat', 'json'], /option «--fromat», expected «--format»/],
  [['extract', 'seeds', '--format', 'xml'], /value of --format <format> «xml», expected one of ndjson, json/],
  [['extract', 'seeds', '--rules'], /option --rules <path> without a value/],
  [['extract', 'seeds', '--time-zone', 'Asia/Bejing'], /time zone «Asia\/Bejing», expected an IANA name/],
  [['rules', 'test', '--time-zone', 'Mars'], /time zone «Mars»/],
  [['extract'], /command without articles/],
  [['compare', 'seeds', '--measure', 'health/vaccine.dose_provided'], /expected «health\/vaccine\.doses_provided»/],
  [['report', 'seeds', '-o', 'src'], /output folder «src» with files that are no report/],
]

test('a slip is one line that says what was expected, and one where to look; exit 2', () => {
  for (const [args, message] of SLIPS) {
    const { code, stdout, stderr } = runKaoju([...args, '--lang', 'en'])
    assert.deepEqual([code, stdout], [2, ''], args.join(' '))
    assert.match(stderr, message)
    assert.equal(stderr.trimEnd().split('\n').length, 2, stderr)
  }
})

test('without a command it shows how it is used, and that is no success', () => {
  const { code, stderr } = runKaoju([])
  assert.equal(code, 2)
  assert.match(stderr, /^用法：/)
})

test('the version is that of package.json', () => {
  assert.match(runKaoju(['--version']).stdout, /^\d+\.\d+\.\d+\n$/)
})

test('messages are Chinese unless --lang says otherwise, wherever it stands', () => {
  assert.match(runKaoju(['extrct']).stderr, /没有命令“extrct”/)
  assert.match(runKaoju(['--lang=en', 'extrct']).stderr, /^kaoju: Unexpected command/)
  assert.match(runKaoju(['extract', '--lang', 'fr']).stderr, /选项 --lang <lang> 的值“fr”/)
})

test('messages are coloured where that is asked for and not refused', () => {
  const count = (env: Readonly<Record<string, string>>) => runKaoju(['extract', 'gone'], { env }).stderr.split('\u001b').length - 1
  assert.equal(count({ NO_COLOR: '1', FORCE_COLOR: '1' }), 0)
  assert.equal(count({ CI: 'true' }), 0)
  assert.ok(count({ FORCE_COLOR: '1' }) > 0)
})
