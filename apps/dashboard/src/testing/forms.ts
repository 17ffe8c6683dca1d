import { settle } from './requests';

/** The field that a label names, as somebody who hears the page finds it. */
export function byLabel(within: ParentNode, words: string): HTMLInputElement {
  const label = [...within.querySelectorAll('label')].find((one) => one.textContent.trim() === words);
  if (!(label?.control instanceof HTMLInputElement)) throw new Error(`no field is called ${words}`);
  return label.control;
}

/** Writes in a field as a reader or a password manager does. */
export async function write(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

/** Sends the form that a field stands in. */
export async function submit(field: HTMLInputElement): Promise<void> {
  field.form!.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
  await settle();
}

/** Presses the button, or follows the link, that says just this. */
export async function press(within: ParentNode, words: string): Promise<void> {
  const found = [...within.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent.trim() === words);
  if (!found) throw new Error(`nothing to press says ${words}`);
  found.click();
  await settle();
}
