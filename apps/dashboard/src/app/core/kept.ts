/** What a reader has chosen for this browser, or null where nothing is kept or keeping is not allowed. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`vagval.${name}`);
  } catch {
    // A browser can refuse storage altogether; the choice then lasts as long as the page.
    return null;
  }
}

/** Keeps a choice for the next visit. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`vagval.${name}`, value);
  } catch {
    // See above.
  }
}
