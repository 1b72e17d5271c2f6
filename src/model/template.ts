// A report's look as text. In: what `io/` read from a template folder. Out: what `report/` renders with.

export interface ReportTemplates {
  /** The mustache template of the whole page. */
  readonly page: string
  /** Mustache partials by name (`overview`, `reader` …). */
  readonly partials: Readonly<Record<string, string>>
  /** The style sheet, inlined as it stands. */
  readonly theme: string
  /** Base64 SHA-256 of `theme`, for the page's content security policy. */
  readonly themeHash: string
}

/** The report's script, as it stands between <script> and </script>, and its base64 SHA-256 for the page's policy. */
export interface ReportScript {
  readonly text: string
  readonly hash: string
}
