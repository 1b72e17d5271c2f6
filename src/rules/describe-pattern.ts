// Mistakes in patterns, in Chinese. In: the English of pattern.ts, which itself holds no phrase. Out: the same in Chinese; what is
// quoted from the pattern stays as it is. A test holds this table to every mistake that the parser knows.

/** Says in Chinese what pattern.ts says in English of what it found or expected. */
export function translatePatternMistake(english: string): string {
  return PHRASES.reduce((text, [phrase, chinese]) => text.replace(phrase, chinese), english)
}

const PHRASES: readonly (readonly [phrase: RegExp, chinese: string])[] = [
  [/^a pattern that can match nothing at all$/, '可以匹配空文本的模式'],
  [/^at least one part that is not optional$/, '至少有一个部分不可省略'],
  [/^a bracket inside twenty others$/, '嵌套超过二十层的括号'],
  [/^a pattern that is split in two$/, '拆成两个模式'],
  [/^the end of the pattern, or a backslash before it$/, '模式到此结束，或在它前面加反斜线'],
  [/^a bracket that is never closed$/, '没有闭合的括号'],
  [/^an empty pattern or alternative$/, '空的模式或选项'],
  [/^characters, a group or \{…\}$/, '文字、(…) 或 {…}'],
  [/, what must not follow$/, '，即其后不可有的内容'],
  [/^a character or group before it$/, '前面有一个字或 (…)'],
  [/^a backslash at the end$/, '末尾的反斜线'],
  [/^a character after it$/, '其后有一个字符'],
  [/^plain characters; classes such as (.*) stand only in re:\/…\/$/, '普通字符；$1 之类只能写在 re:/…/ 中'],
  [/^(\{name\}) or (\{name:…\}); names are (.*) or a capture's own$/, '$1 或 $2；可用的名称有 $3，或捕获自取的名称'],
  [/^one of (.*), or a capture /, '$1 之一，或捕获 '],
  [/, or a capture /, '，或捕获 '],
  [/^(\{.*\}) or (\{.*\})$/, '$1 或 $2'],
  [/^~n, a gap of at most n characters$/, '~n，即最多 n 个字的间隔'],
  [/^a gap between (~\d+) and (~\d+)$/, '$1 到 $2 之间的间隔'],
  [/^re:\/ without an end$/, '没有结尾的 re:/'],
  [/^a regular expression of (\d+) characters$/, '长 $1 个字符的正则表达式'],
  [/^at most (\d+)$/, '最多 $1 个字符'],
  [/^a regular expression that does not compile \((.*)\)$/, '无法编译的正则表达式（$1）'],
  [/^JavaScript syntax with the u flag$/, '带 u 标志的 JavaScript 写法'],
  [/^a regular expression that can match in too many ways$/, '匹配方式过多、可能极慢的正则表达式'],
  [/^repetition with a small upper bound, (.*), and none inside repetition$/, '重复次数有较小上限（如 $1），且重复之内不再重复'],
]
