// Light, dark, or as the system has it. In: a button. Out: an attribute on the root, kept for the next visit where the browser lets us.

const KEY = 'kaoju-theme'
const NEXT: Readonly<Record<string, string>> = { auto: 'light', light: 'dark', dark: 'auto' }

/** Sets the theme that was chosen last. */
export function startTheme(): void {
  set(recall())
}

/** Goes on to the next theme: automatic, light, dark. */
export function switchTheme(): void {
  const next = NEXT[document.documentElement.dataset.theme ?? 'auto'] ?? 'auto'
  set(next)
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // A browser that keeps nothing for pages from disk: the choice holds for this visit.
  }
}

function set(theme: string): void {
  document.documentElement.dataset.theme = NEXT[theme] === undefined ? 'auto' : theme
}

function recall(): string {
  try {
    return localStorage.getItem(KEY) ?? 'auto'
  } catch {
    return 'auto'
  }
}
