import type { Visitor } from '../testing/test-api';
import type { Notebook } from './notebook';
import type { Asked, Picks } from './reading';
import { readings } from './readings';

const everything: Picks = () => true;

/**
 * Asks all there is to ask as one reader, and writes down what is told.
 *
 * @returns How many requests were made.
 */
export async function collect(visitor: Visitor, asked: Asked, notes: Notebook, picks = everything): Promise<number> {
  let requests = 0;
  for (const reading of readings) requests += await reading.ask(visitor, asked, notes, picks);
  return requests;
}
