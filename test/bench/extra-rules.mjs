// Rules that never fire. In: how many. Out: YAML of packs whose terms and patterns are made of common characters, so that the scan
// has to look, but whose words hold one character that no news has.

/** Frequent characters of news; terms begin with them. */
const COMMON = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
]
/** Stands in every term and pattern: 龘 (dragons in flight) is in no article. */
const NEVER = '龘'
/** Verbs that do stand in the text: patterns start at them and are kept out by the lexicon that is not near. */
const VERBS = ['达到', '超过', '增长', '完成', '提供', '实现', '投入', '建成']

/** A pack of `terms` lexicon terms, a hundred a lexicon. */
export function writeLexicons(terms) {
  const lexicons = Array.from({ length: Math.ceil(terms / 100) }, (_, index) => {
    const list = Array.from({ length: Math.min(100, terms - 100 * index) }, (_, number) => writeTerm(100 * index + number))
    return `  - id: words${index}\n    type: lexicon\n    terms: [${list.join(', ')}]\n    tests:\n      match: []\n`
  })
  return `${header('bench_words')}${lexicons.join('')}`
}

/** A pack of `measures` measure rules of three shapes, with the lexicon they stand near to. */
export function writeMeasures(measures) {
  const rules = Array.from({ length: measures }, (_, index) => {
    const verb = VERBS[index % VERBS.length]
    const where = [
      `"(${verb}|${writeTerm(index)}) ~24 {figure}"`,
      `"{figure} ~6 ${writeTerm(index)}"`,
      `"${writeTerm(index)} ~12 {figure}"`,
    ]
    return [
      `  - id: m${index}`,
      '    type: measure',
      `    title: {zh: 度量${index}, en: Measure ${index}}`,
      '    unit: person',
      '    series: {kind: level, key: []}',
      `    where: [${where[index % 3]}]`,
      '    near: {lexicon: never, within: sentence}',
      '    unless: {any: [计划, 预计, 承诺], within: clause}',
      '    tests:',
      `      no-match: [没有${index}]`,
      '',
    ].join('\n')
  })
  return `${header('bench_measures')}  - id: never\n    type: lexicon\n    terms: [${NEVER}]\n${rules.join('')}`
}

function header(id) {
  return `schema: 1\npack: {id: ${id}, version: 1.0.0, title: {zh: 基准, en: Benchmark}, uses: [core]}\nrules:\n`
}

/** Two common characters, the one that never occurs, and one more: distinct below 4 million. */
function writeTerm(index) {
  const at = (place) => COMMON[Math.floor(index / COMMON.length ** place) % COMMON.length]
  return `${at(0)}${at(1)}${NEVER}${at(2)}${at(3)}`
}
