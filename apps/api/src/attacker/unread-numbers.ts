/**
 * Numbers of an answer that nobody has said how to read, as paths without the places in lists: `rows.cells.result.count`.
 *
 * @param read Paths whose numbers are read, or tell nothing of pupils; a path stands for everything below it.
 */
export function unreadNumbers(answer: unknown, read: readonly string[]): string[] {
  const found = new Set(pathsOf(answer, ''));
  return [...found].filter((path) => !read.some((known) => path === known || path.startsWith(`${known}.`)));
}

function pathsOf(value: unknown, path: string): string[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, path));
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, inside(key)));
}
