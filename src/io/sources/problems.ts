// Why a source was not read, one function a code. In: where. Out: problems in the house wording.

import { createProblem, type Place, type Problem, wholeFile } from '../../model/problem.ts'

/** A path that leads nowhere. */
export function missingPath(path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'source/missing', {
    en: 'Unexpected path that does not exist, expected a file or folder',
    zh: '路径不存在，应为文件或文件夹',
  })
}

/** A file or folder the system does not let us read; `code` is the system's (`EACCES`). */
export function unreadablePath(path: string, code: string): Problem {
  return createProblem(wholeFile(path), 'error', 'source/unreadable', {
    en: `Unexpected ${code} from the system, expected a file or folder that can be read`,
    zh: `系统报告 ${code}，应为可以读取的文件或文件夹`,
  })
}

/** A file named on the command line whose ending says it is no article. */
export function unknownExtension(path: string, extensions: readonly string[]): Problem {
  const list = extensions.join(' ')
  return createProblem(wholeFile(path), 'error', 'source/extension', {
    en: `Unexpected kind of file, expected one of ${list}`,
    zh: `文件类型不支持，应为 ${list} 之一`,
  })
}

/** A folder in which there is nothing to read. */
export function emptyFolder(path: string, extensions: readonly string[]): Problem {
  const list = extensions.join(' ')
  return createProblem(wholeFile(path), 'warning', 'source/no-articles', {
    en: `Unexpected folder without articles, expected files ending in ${list}`,
    zh: `文件夹里没有文章，应有以 ${list} 结尾的文件`,
  })
}

/** A file of no bytes, or of white space alone. */
export function emptyFile(path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'source/empty', {
    en: 'Unexpected empty file, expected an article',
    zh: '文件是空的，应为一篇文章',
  })
}

/** A file too large for one article. */
export function tooLarge(place: Place, megabytes: number): Problem {
  return createProblem(place, 'error', 'source/too-large', {
    en: `Unexpected article of more than ${megabytes} MB, expected one article a file or line`,
    zh: `文章超过 ${megabytes} MB，应为每个文件或每行一篇文章`,
  })
}

/** A file that holds no text. */
export function binaryFile(path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'source/binary', {
    en: 'Unexpected binary content, expected text',
    zh: '内容是二进制数据，应为文本',
  })
}

/** Bytes that are text in none of the encodings. */
export function unknownEncoding(path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'source/encoding', {
    en: 'Unexpected bytes, expected UTF-8, UTF-16, GB18030 (GBK, GB2312) or Big5',
    zh: '编码无法识别，应为 UTF-8、UTF-16、GB18030（GBK、GB2312）或 Big5',
  })
}

/** A few bytes that are wrong in the file's encoding and read as U+FFFD. */
export function damagedText(path: string, encoding: string, count: number): Problem {
  return createProblem(wholeFile(path), 'warning', 'source/damaged', {
    en: `Unexpected bytes at ${count} places, expected ${encoding} throughout; they read as U+FFFD`,
    zh: `有 ${count} 处字节不合 ${encoding} 编码，已读作 U+FFFD`,
  })
}

/** A line of NDJSON input that is no record. `expected` names what should stand there, in both languages. */
export function unexpectedRecord(place: Place, found: string, expected: { readonly en: string; readonly zh: string }): Problem {
  return createProblem(place, 'error', 'source/record', {
    en: `Unexpected ${found}, expected ${expected.en}`,
    zh: `此处是 ${found}，应为${expected.zh}`,
  })
}
