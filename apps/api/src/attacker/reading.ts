import type { Endpoint, GivenOf, OutputOf } from '@vagval/contracts/endpoint';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type { Visitor } from '../testing/test-api';
import type { Notebook } from './notebook';
import type { TableKey } from './read-tables';
import { unreadNumbers } from './unread-numbers';

/** What there is to ask of a municipality, and who asks. */
export interface Asked extends TableKey {
  readonly schoolYears: readonly number[];
  readonly schoolForms: readonly SchoolForm[];
  /** Nodes whose pages are asked for: the municipality's own and units in reach. */
  readonly nodes: readonly string[];
  readonly indicators: readonly string[];
  readonly importIds: readonly string[];
  /** Whether the reader reaches every unit. */
  readonly seesEveryUnit: boolean;
}

/** How an endpoint is asked and its answers are read. */
interface Reading<E extends Endpoint> {
  readonly endpoint: E;
  requests(asked: Asked): GivenOf<E>[];
  read(answer: OutputOf<E>, given: GivenOf<E>, asked: Asked, notes: Notebook): void;
  /** Paths of numbers that are read, or tell nothing of pupils. */
  readonly numbers: readonly string[];
}

/** An endpoint with its types put away, so that all of them can stand in one list. */
export interface AnyReading {
  readonly endpoint: Endpoint;
  ask(visitor: Visitor, asked: Asked, notes: Notebook, picks: Picks): Promise<number>;
}

/** Which requests are made: all of them, or some where there is no time for all. */
export type Picks = (endpoint: Endpoint, given: object) => boolean;

/** Makes a reading of an endpoint. An answer with a number that nobody has said how to read is a fault. */
export function reading<const E extends Endpoint>(one: Reading<E>): AnyReading {
  return {
    endpoint: one.endpoint,
    async ask(visitor, asked, notes, picks) {
      const requests = one.requests(asked).filter((given) => picks(one.endpoint, given as object));
      for (const given of requests) {
        const answer = await visitor.call(one.endpoint, given);
        if (answer.status !== 200) throw new Error(`${one.endpoint.path}: ${answer.status} ${answer.text}`);
        const read = (
          one.endpoint.as === 'table' ? { fileName: '', text: answer.text } : answer.output()
        ) as OutputOf<E>;
        for (const path of unreadNumbers(read, one.numbers))
          notes.fault(one.endpoint.path, `nobody has said how to read ${path}`);
        one.read(read, given, asked, notes);
      }
      return requests.length;
    },
  };
}
