import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';

/** What is done to people and their access. */
export type AccessAction =
  | 'users.invited'
  | 'users.link-renewed'
  | 'users.changed'
  | 'users.disabled'
  | 'users.enabled'
  | 'users.assignment-added'
  | 'users.assignment-changed'
  | 'users.assignment-ended'
  | 'users.view-begun'
  | 'users.view-ended';

/** To what it was done, and how that was before and after. */
export interface AccessTold {
  readonly unitId?: string | null;
  /** Id of the person. */
  readonly subject: string;
  readonly before?: object;
  readonly after?: object;
}

/** Tells what is done to people and their access, in the transaction that does it. */
@Injectable()
export class AccessTrail {
  private readonly log = new Logger('Access');

  /** Names and e-mails stay out of the log, which others than administrators read. */
  recorded(actor: Actor, action: AccessAction, { unitId, subject }: AccessTold): Promise<void> {
    this.log.log(`${action} ${subject} ${unitId ?? ''} by ${actor.userId} in ${actor.municipalityCode}`);
    return Promise.resolve();
  }
}
