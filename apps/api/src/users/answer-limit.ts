/**
 * An answer whose body ends with an error once it has become larger than a number of bytes, so that whoever is asked cannot
 * fill the memory of the product.
 */
export function atMost(bytes: number, answer: Response): Response {
  if (!answer.body) return answer;
  let read = 0;
  const counted = answer.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        read += piece.byteLength;
        if (read > bytes) controller.error(new Error('The answer is too large'));
        else controller.enqueue(piece);
      },
    }),
  );
  const { status, statusText, headers } = answer;
  return new Response(counted, { status, statusText, headers });
}
