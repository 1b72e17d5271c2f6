// Results of rules' tests as text. In: a report. Out: the failed ones with both sides, and how many of each there were.

import { isFailure, type Language, type Localized, type RuleTestReport, type RuleTestResult, type UntestedRule } from '../index.ts'
import { escapeControls, renderPlace } from './problem-lines.ts'

/** Renders a report; rules without tests are listed where they are asked for, else counted. */
export function renderTests({ results, untested }: RuleTestReport, language: Language, listsUntested: boolean): string {
  const failed = results.filter(isFailure)
  const lines = [
    ...failed.map((result) => renderFailure(result, language)),
    ...(listsUntested ? untested.map((rule) => renderUntested(rule, language)) : []),
    renderCounts(results, failed.length, untested.length, language),
  ]
  return `${lines.join('\n')}\n`
}

function renderFailure({ rule, place, text, verdict, expected, got }: RuleTestResult, language: Language): string {
  const [wanted, came] = language === 'zh' ? ['应为', '得到'] : ['expected', 'got']
  const nothing = language === 'zh' ? '无' : 'nothing'
  const head = `${renderPlace(place)} ${nameVerdict(verdict, language)} ${rule} “${escapeControls(text)}”`
  return `${head}\n    ${wanted} ${escapeControls(expected ?? nothing)}\n    ${came} ${escapeControls(got ?? nothing)}`
}

function renderUntested({ rule, place, lacks }: UntestedRule, language: Language): string {
  const lists = lacks.join(language === 'zh' ? '、' : ', ')
  return `${renderPlace(place)} ${language === 'zh' ? `untested（缺 ${lists}）` : `untested, without ${lists}:`} ${rule}`
}

function renderCounts(results: RuleTestReport['results'], failed: number, untested: number, language: Language): string {
  const known = results.filter(({ verdict }) => verdict === 'todo').length
  const passed = results.length - failed - known
  if (language === 'zh') return `kaoju: 通过 ${passed}，失败 ${failed}，已知未及 ${known}；${untested} 条规则缺少测试`
  return `kaoju: ${passed} passed, ${failed} failed, ${known} known misses; ${untested} rules without tests`
}

/** The verdict's own word, which is the same in all output, and what it means. */
function nameVerdict(verdict: RuleTestResult['verdict'], language: Language): string {
  const meaning = MEANINGS[verdict]?.[language]
  if (meaning === undefined) return verdict
  return language === 'zh' ? `${verdict}（${meaning}）` : `${verdict}, ${meaning}:`
}

const MEANINGS: Readonly<Partial<Record<RuleTestResult['verdict'], Partial<Localized>>>> = {
  missing: { zh: '未找到' },
  noisy: { zh: '不该找到' },
  'wrong value': { zh: '值有误' },
  'wrong span': { zh: '跨度有误' },
  'now passes': { zh: '已能通过，可移入 match', en: 'move it to match' },
}
