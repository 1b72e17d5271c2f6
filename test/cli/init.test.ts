// A project from `kaoju init` on: it works as it is written, its settings hold, and what is wrong with it is said.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { load } from 'cheerio'
import { createFolder, runKaoju, writeArticle } from './kaoju.ts'

function createProject(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const cwd = createFolder(t, files)
  assert.equal(runKaoju(['init'], { cwd }).code, 0)
  return cwd
}

test('a new project makes a report with its own style, rule and template', (t) => {
  const cwd = createProject(t, { 'articles/a.txt': writeArticle('中国已累计种植树木超过5亿棵。') })
  writeFileSync(join(cwd, 'theme.css'), ':root { --accent: #123456; }\r\n')
  writeFileSync(join(cwd, 'templates/footer.mustache'), '<p>某某日报 {{method.version}}</p>')
  const { code, stdout, stderr } = runKaoju(['report', '--tokenizer', 'builtin'], { cwd })
  assert.deepEqual([code, stderr], [0, ''])
  assert.match(stdout, /reports\/latest\/index\.html/)
  const page = load(readFileSync(join(cwd, 'reports/latest/index.html'), 'utf8'))
  const style = page('style').text()
  assert.ok(style.endsWith(':root { --accent: #123456; }\n'), 'after the shipped style sheet, and as a browser reads it')
  const hash = createHash('sha256').update(style).digest('base64')
  assert.ok(page('meta[http-equiv="Content-Security-Policy"]').attr('content')?.includes(hash))
  assert.match(page('footer').text(), /^\s*某某日报 \d/)
  assert.ok(
    page('.article mark')
      .toArray()
      .some((mark) => page(mark).attr('data-note')?.includes('mine/trees.planted')),
  )
})

test('its rules pass their own check and tests, and doctor finds nothing amiss', (t) => {
  const cwd = createProject(t)
  assert.match(runKaoju(['rules', 'check'], { cwd }).stdout, /1 个规则文件，1 条规则；错误 0 处，警告 0 处/)
  assert.match(runKaoju(['rules', 'test'], { cwd }).stdout, /通过 3，失败 0/)
  const { code, stdout } = runKaoju(['doctor', '--lang', 'en', '--tokenizer', 'builtin'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /settings: kaoju\.config\.yaml, 6 in effect/)
  assert.match(stdout, /articles: none in articles yet\n\s+→ put /)
  assert.match(stdout, /all is well\n$/)
})

test('nothing that is there is written over, and it says what was', (t) => {
  const cwd = createFolder(t, { 'theme.css': '/* mine */', 'rules/my-rules.yaml': '# mine' })
  const { stdout } = runKaoju(['init', '--lang', 'en'], { cwd })
  assert.match(stdout, /^Written:\n {2}kaoju\.config\.yaml\n/)
  assert.match(stdout, /There already, left as they are:\n {2}rules\/my-rules\.yaml\n {2}theme\.css\n/)
  assert.equal(readFileSync(join(cwd, 'theme.css'), 'utf8'), '/* mine */')
  assert.equal(readFileSync(join(cwd, 'rules/my-rules.yaml'), 'utf8'), '# mine')
  const again = runKaoju(['init'], { cwd }).stdout
  assert.doesNotMatch(again, /新建/)
})

test('a place where no folder can be made is refused at once', { timeout: 30_000 }, (t) => {
  const cwd = createFolder(t, { file: '' })
  const { code, stderr } = runKaoju(['init', 'file/deep', '--lang', 'en'], { cwd })
  assert.deepEqual([code, /expected to make the project in «file\/deep»/.test(stderr)], [2, true], stderr)
})

test('the command line wins over the file, the file over defaults; config show says which', (t) => {
  const cwd = createFolder(t, { 'kaoju.config.yaml': 'language: en\nrules: own\ntimeZone: Asia/Tokyo\n', 'own/.keep': '' })
  mkdirSync(join(cwd, 'deep/er'), { recursive: true })
  const { code, stdout } = runKaoju(['config', 'show', '--format', 'json', '--time-zone', 'Asia/Seoul'], { cwd: join(cwd, 'deep/er') })
  assert.equal(code, 0)
  const { settings } = JSON.parse(stdout) as {
    readonly settings: readonly { readonly key: string; readonly value: unknown; readonly origin: unknown }[]
  }
  const found = new Map(settings.map(({ key, value, origin }) => [key, [value, origin]]))
  const place = (line: number) => ({ kind: 'file', path: '../../kaoju.config.yaml', line, column: 1 })
  assert.deepEqual(found.get('rules'), [['../../own'], place(2)])
  assert.deepEqual(found.get('language'), ['en', place(1)])
  assert.deepEqual(found.get('timeZone'), ['Asia/Seoul', { kind: 'command line', words: '--time-zone' }])
  assert.deepEqual(found.get('tokenizer'), ['auto', { kind: 'default' }])
  const table = runKaoju(['config', 'show', '--origin'], { cwd }).stdout
  assert.match(table, /^timeZone +Asia\/Tokyo +kaoju\.config\.yaml:3:1$/m)
  assert.match(table, /^tokenizer +auto +default$/m, 'in the language of the file')
  assert.match(runKaoju(['config', 'show', '--origin', '--lang', 'zh'], { cwd }).stdout, /^language +zh +命令行 --lang$/m)
})

test('with a mistake in the settings no article is read, and every mistake has its place', (t) => {
  const cwd = createFolder(t, { 'kaoju.config.yaml': 'articles: in\nouptut: out\n', 'in/a.txt': writeArticle('有3个国家。') })
  const { code, stdout, stderr } = runKaoju(['report', '--lang', 'en'], { cwd })
  assert.deepEqual([code, stdout], [2, ''])
  assert.match(stderr, /^kaoju\.config\.yaml:2:1 error config-unknown-key Unexpected key «ouptut», expected «output»\n$/)
  const doctor = runKaoju(['doctor', '--lang', 'en'], { cwd })
  assert.equal(doctor.code, 2)
  assert.match(doctor.stdout, /✗ settings: .*\n.*config-unknown-key.*\n\s+→ mend/)
  // What takes no settings runs all the same.
  assert.equal(runKaoju(['rules', 'schema'], { cwd }).code, 0)
})

test('a look with a mistake makes no report', (t) => {
  const cwd = createFolder(t, {
    'in/a.txt': writeArticle('有3个国家。'),
    'bad.css': '@import "https://example.org/x.css";\n',
    'templates/footer.mustache': '{{{overview.headline}}}',
  })
  const { code, stderr } = runKaoju(['report', 'in', '--theme', 'bad.css', '--templates', 'templates', '--lang', 'en', '-o', 'out'], {
    cwd,
  })
  assert.equal(code, 2)
  assert.match(stderr, /^bad\.css:1:1 error theme-import /m)
  assert.match(stderr, /^templates\/footer\.mustache:1:1 error template-raw /m)
  const gone = runKaoju(['report', 'in', '--theme', 'gone.css', '-o', 'out', '--lang', 'en'], { cwd })
  assert.deepEqual([gone.code, /gone\.css error look-missing/.test(gone.stderr)], [2, true])
})
