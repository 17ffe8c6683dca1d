import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/**
 * The newest answer of a read, kept while the next one is under way, so that a page does not blink when a reader changes a
 * selector. Undefined before the first answer, and when the last request failed.
 */
export function newest<T>(resource: HttpResourceRef<T | undefined>): Signal<T | undefined> {
  return linkedSignal<{ loading: boolean; value: T | undefined }, T | undefined>({
    source: () => ({
      loading: resource.isLoading(),
      value: resource.hasValue() ? resource.value() : undefined,
    }),
    computation: ({ loading, value }, previous) => (loading ? (value ?? previous?.value) : value),
  });
}
