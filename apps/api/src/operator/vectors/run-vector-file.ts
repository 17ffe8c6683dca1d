import * as z from 'zod';
import type { Method } from './method';
import { leftOut, methods } from './methods';

const vectorFile = z.object({
  schema: z.literal('syv-vectors/1'),
  method: z.string(),
  tolerance: z.number().nonnegative(),
  count: z.number(),
  cases: z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() })),
});

/** A field that is not what the file says. */
export interface Mismatch {
  readonly case: string;
  /** Path of the field, `status.lower` say; empty for the whole answer. */
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** A file that cannot be run, with a sentence in Swedish for the operator. */
export class UnusableVectorFile extends Error {}

/**
 * Runs every case of a vector file (`syv-vectors/1`). Numbers are compared absolutely with the file's tolerance, everything
 * else exactly; the answer may hold more fields than the file expects.
 *
 * @param json The file's contents, parsed.
 * @throws UnusableVectorFile when it follows another schema, names a method nobody has, or a case has input of another shape.
 */
export async function runVectorFile(json: unknown): Promise<{ cases: number; mismatches: Mismatch[] }> {
  const file = vectorFile.safeParse(json);
  if (!file.success) throw new UnusableVectorFile(`Filen följer inte syv-vectors/1: ${firstFault(file.error)}`);
  const { method: name, tolerance, count, cases } = file.data;
  const compute = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!compute)
    throw new UnusableVectorFile(`Metoden "${name}" finns inte. De som finns: ${Object.keys(methods).join(', ')}.`);
  if (count !== cases.length)
    throw new UnusableVectorFile(`Filen säger att den har ${count} fall men har ${cases.length}.`);

  const mismatches: Mismatch[] = [];
  for (const { id, input, expected } of cases) {
    const got = await answerOf(id, compute, input, expected);
    for (const difference of differencesOf(expected, got, '', tolerance)) {
      if (difference.got === undefined && leftOut[name]?.includes(difference.field)) continue;
      mismatches.push({ case: id, ...difference });
    }
  }
  return { cases: cases.length, mismatches };
}

async function answerOf(id: string, compute: Method, input: unknown, expected: unknown): Promise<unknown> {
  try {
    return await compute(input, expected);
  } catch (error) {
    // Impossible numbers are an answer in the files; input of another shape is a fault in the file.
    if (error instanceof RangeError) return { status: 'error' };
    if (error instanceof z.ZodError)
      throw new UnusableVectorFile(`Indata till fallet ${id} går inte att läsa: ${firstFault(error)}`);
    throw error;
  }
}

function differencesOf(expected: unknown, got: unknown, field: string, tolerance: number): Omit<Mismatch, 'case'>[] {
  const inside = (key: string) => (field === '' ? key : `${field}.${key}`);
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length)
    return expected.flatMap((each, at) => differencesOf(each, got[at], inside(String(at)), tolerance));
  if (isRecord(expected) && isRecord(got))
    return Object.entries(expected).flatMap(([key, each]) => differencesOf(each, got[key], inside(key), tolerance));
  const isSame =
    typeof expected === 'number' && typeof got === 'number'
      ? Math.abs(expected - got) <= tolerance
      : Object.is(expected, got);
  return isSame ? [] : [{ field, expected, got }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstFault({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.') || 'innehållet'} (${issue.message})` : 'okänt fel';
}
