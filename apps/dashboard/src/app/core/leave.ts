import { DOCUMENT, inject, Service } from '@angular/core';

/** Leaves the product for an address elsewhere. */
@Service()
export class Leave {
  private readonly document = inject(DOCUMENT);

  for(address: string): void {
    this.document.defaultView?.location.assign(address);
  }
}
