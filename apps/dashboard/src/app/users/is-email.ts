import { invitePerson } from '@vagval/contracts/users/people';

/** Whether the API takes a text for an e-mail address. */
export function isEmail(text: string): boolean {
  return invitePerson.input.shape.email.safeParse(text).success;
}
