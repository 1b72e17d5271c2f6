// What is wrong with a store, or with asking it, in both languages. The command line shows it as wrong usage; nothing of it is a fault.

import type { Localized } from '../../model/problem.ts'

export class StoreError extends Error {
  readonly text: Localized

  constructor(text: Localized) {
    super(text.en)
    this.text = text
  }
}

export function missingDatabase(reason: string): StoreError {
  return new StoreError({
    en: `Unexpected platform ${process.platform}-${process.arch} without DuckDB (${reason}), expected its package; only stores and queries need it`,
    zh: `本平台（${process.platform}-${process.arch}）没有可用的 DuckDB（${reason}）；仅存储与查询需要它，其余命令照常可用`,
  })
}

export function notAStore(folder: string): StoreError {
  return new StoreError({
    en: `Unexpected folder «${folder}» without ${MANIFEST}, expected a store as kaoju extract --format parquet -o or src/spark writes it`,
    zh: `文件夹“${folder}”中没有 ${MANIFEST}，不是 kaoju extract --format parquet -o 或 src/spark 写成的存储`,
  })
}

export function otherStore(folder: string, schema: string): StoreError {
  return new StoreError({
    en: `Unexpected store «${folder}» of schema «${schema}», expected ${STORE_SCHEMA}; extract the articles again`,
    zh: `存储“${folder}”的格式为“${schema}”，应为 ${STORE_SCHEMA}；请重新提取`,
  })
}

export function damagedStore(folder: string, detail: string): StoreError {
  return new StoreError({
    en: `Unexpected content of store «${folder}» (${detail}), expected the tables as they were written; extract the articles again`,
    zh: `存储“${folder}”的内容有损（${detail}）；请重新提取`,
  })
}

export function occupiedFolder(folder: string): StoreError {
  return new StoreError({
    en: `Unexpected output folder «${folder}» with files that kaoju did not write, expected a new folder, an empty one or an older store`,
    zh: `输出文件夹“${folder}”中有不是考据写成的文件，应为新文件夹、空文件夹或旧的存储`,
  })
}

export function unwritableFolder(folder: string, code: string): StoreError {
  return new StoreError({
    en: `Unexpected ${code} from the system, expected to write to «${folder}»`,
    zh: `系统报告 ${code}，未能写入“${folder}”`,
  })
}

/** The file that makes a folder a store; it is written last. */
export const MANIFEST = 'kaoju-store.json'
export const STORE_SCHEMA = 'kaoju.store/1'
