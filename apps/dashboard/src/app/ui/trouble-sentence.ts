import type { Texts } from '@vagval/texts/texts';
import type { Trouble } from '../core/problem-of';

/** What went wrong as a sentence that says what to do. */
export function troubleSentence({ name, facts }: Trouble, texts: Pick<Texts, 'problems' | 'ui'>): string {
  return name === 'offline' ? texts.ui.offline : texts.problems[name](facts);
}
