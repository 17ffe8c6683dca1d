import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../core/language';

/** Under a table with figures that are not shown: why, once for all of them, and where to read more. */
@Component({
  selector: 'vagval-protected-note',
  imports: [RouterLink],
  template: `
    <p class="sub">
      {{ texts().exactFigures.tableNote }}
      <a routerLink="/metoder/sa-skyddas-eleverna">{{ texts().disclosure.readMore }}</a>
    </p>
  `,
  styles: `
    .sub {
      margin: 0.75rem 0 0;
    }
  `,
})
export class ProtectedNote {
  protected readonly texts = inject(Language).texts;
}
