import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { askForNewPassword, changePassword, readLink } from '@vagval/contracts/users/account';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { linkHours } from '@vagval/domain/users/link';
import { passwordFault, passwordLength, type PasswordOwner } from '@vagval/domain/users/password';
import { textsOf } from '@vagval/texts/texts';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { Mail } from '../platform/mail';
import { SETTINGS, publicAddress, type Settings } from '../platform/settings';
import { networkOf, Throttles } from '../platform/throttles';
import { AccountRepository, type Account } from './account.repository';
import { Passwords } from './passwords';
import { hashOf, UsersService, type Remembered } from './users.service';

/** Accounts with e-mail and password, and the links by which a password is chosen. */
@Injectable()
export class AccountService implements BeforeApplicationShutdown {
  /** Mails on their way, which nobody waits for: how long they take would tell whether there is an account. */
  private readonly underWay = new Set<Promise<void>>();
  private readonly log = new Logger('Account');

  constructor(
    private readonly accounts: AccountRepository,
    private readonly users: UsersService,
    private readonly passwords: Passwords,
    private readonly throttles: Throttles,
    private readonly mail: Mail,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Who signs in. Whatever is wrong (the e-mail, the password, that the person has none, is shut out or has no assignment), the
   * answer is one and takes as long.
   *
   * @throws RuleBroken `sign-in-wrong`, `sign-in-throttled`.
   */
  async signIn(email: string, password: string, address: string): Promise<Remembered> {
    const key = accountKey(email, address);
    return this.throttles.guarded(address, async () => {
      await this.throttles.take('account', key);
      const found = await this.anywhere(() => this.accounts.byEmail(email));
      const fits = await this.passwords.fits(password, found?.passwordHash);
      const person = found && fits && !found.isDisabled ? await this.users.firstAssignment(found.id) : undefined;
      if (!person) throw new RuleBroken('sign-in-wrong');
      await this.users.recordOwn(person, 'users.signed-in');
      await this.throttles.forget('account', key);
      return person;
    });
  }

  /**
   * Mails a link to choose a new password by, if somebody who may sign in has the e-mail.
   *
   * @throws RuleBroken `sign-in-throttled` when one address asks for many.
   */
  async askForNewPassword(email: string, address: string): Promise<AnswerOf<typeof askForNewPassword>> {
    await this.throttles.take('requests', networkOf(address));
    if (this.mail.isSet) {
      const sending: Promise<void> = this.sendReset(email)
        .catch((error: Error) => this.log.error(error))
        .finally(() => this.underWay.delete(sending));
      this.underWay.add(sending);
    }
    return { sendsMail: this.mail.isSet };
  }

  /** The token of a link to choose a new password by, for the operator to hand out; null when nobody who may sign in has the e-mail. */
  async newLink(email: string): Promise<string | null> {
    const account = await this.active(email);
    return account ? this.anywhere(() => this.users.linkFor(account.id, 'reset')) : null;
  }

  /** @throws RuleBroken `sign-in-link-invalid` when the link is unknown, used or too old: which of them is not told. */
  async readLink(token: string, address: string): Promise<AnswerOf<typeof readLink>> {
    return this.throttles.guarded(address, async () => {
      const { purpose, name, email } = await this.openLink(token);
      return { purpose, name, email };
    });
  }

  /**
   * Signs in by the link alone.
   *
   * @throws RuleBroken `sign-in-link-invalid`, `sign-in-throttled`.
   */
  signInWithLink(token: string, address: string): Promise<Remembered> {
    return this.throttles.guarded(address, () => this.users.signInWithLink(token));
  }

  /**
   * Chooses a password by a link, which is used up only if the password will do.
   *
   * @throws RuleBroken `sign-in-link-invalid`, `password-not-allowed`, `sign-in-throttled`.
   */
  async choosePassword(token: string, password: string, address: string): Promise<Remembered> {
    return this.throttles.guarded(address, async () => {
      const owner = await this.openLink(token);
      mustDo(password, owner);
      const passwordHash = await this.passwords.hash(password);
      return this.anywhere(async () => {
        // Used up here and not before: of two who open it at the same moment one gets through.
        const person = await this.users.signInWithLink(token);
        await this.accounts.setPassword(owner.id, passwordHash, this.clock.now());
        await this.users.recordOwn(person, 'users.password-chosen');
        return person;
      });
    });
  }

  /**
   * Changes the password of somebody who is signed in. Their older sessions are over: a new one must be started.
   *
   * @throws RuleBroken `password-wrong`, `password-not-allowed`, `sign-in-throttled`.
   */
  async changePassword(
    userId: string,
    { currentPassword, password }: InputOf<typeof changePassword>,
    address: string,
  ): Promise<void> {
    const account = await this.anywhere(() => this.accounts.byId(userId));
    const key = accountKey(account?.email ?? userId, address);
    await this.throttles.take('account', key);
    if (!account || !(await this.passwords.fits(currentPassword, account.passwordHash)))
      throw new RuleBroken('password-wrong');
    await this.throttles.forget('account', key);
    mustDo(password, account);
    const passwordHash = await this.passwords.hash(password);
    await this.anywhere(async () => {
      await this.accounts.setPassword(userId, passwordHash, this.clock.now());
      await this.users.recordOwn(await this.users.firstAssignment(userId), 'users.password-chosen');
    });
  }

  /** Waits for the mails that are on their way. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async openLink(token: string) {
    const link = await this.anywhere(() => this.accounts.link(hashOf(token), this.clock.now()));
    if (!link) throw new RuleBroken('sign-in-link-invalid');
    return link;
  }

  /** Somebody who may sign in, or undefined. */
  private async active(email: string): Promise<Account | undefined> {
    const account = await this.anywhere(() => this.accounts.byEmail(email));
    return account && !account.isDisabled && (await this.users.firstAssignment(account.id)) ? account : undefined;
  }

  private async sendReset(email: string): Promise<void> {
    const account = await this.active(email);
    if (!account?.email) return;
    const isEnough = await this.throttles.take('mails', account.id).then(
      () => false,
      // The answer has been given: nobody is to be told that there is an account.
      () => true,
    );
    if (isEnough) return;
    await this.mail.send(await this.resetLetter({ ...account, email: account.email }));
  }

  private async resetLetter({ id, name, email }: Pick<Account, 'id' | 'name'> & { readonly email: string }) {
    const token = await this.anywhere(() => this.users.linkFor(id, 'reset'));
    const link = publicAddress(this.settings, `/logga-in/${token}`);
    return { to: email, ...textsOf('sv').mails.reset({ name, link, hours: linkHours.reset }) };
  }

  /** Who somebody is comes before which municipality they may see: it is asked of the whole installation. */
  private anywhere<T>(work: () => Promise<T>): Promise<T> {
    return this.database.within('installation', work);
  }
}

/** One account from one address: nobody can shut somebody else out from where that person sits. */
function accountKey(email: string, address: string): string {
  return `${email.toLowerCase()} ${networkOf(address)}`;
}

/** @throws RuleBroken `password-not-allowed` telling why. */
export function mustDo(password: string, owner: PasswordOwner): void {
  const fault = passwordFault(password, owner);
  if (fault) throw new RuleBroken('password-not-allowed', { fault, ...passwordLength });
}
