// What the rule playground's page is made of. In: what `io/` read. Out: what `play/` renders with.

export interface PlayAssets {
  /** The mustache template of the page. */
  readonly page: string
  /** The report's style sheet and the playground's own, as they stand between <style> and </style>. */
  readonly style: string
  /** The engine with the page's own code: one script, as it stands between <script> and </script>. */
  readonly engine: string
  /** Base64 SHA-256 of both, for the page's content security policy. */
  readonly hashes: { readonly style: string; readonly engine: string }
  /** New rules to start from, one a type: whole rule files. */
  readonly templates: readonly { readonly type: string; readonly text: string }[]
  /** jieba's files, compressed (zlib) and in base64. */
  readonly jieba: { readonly dictionary: string; readonly userDictionary: string; readonly model: string }
}
