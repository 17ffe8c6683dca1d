import type { INestApplicationContext } from '@nestjs/common';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { textsOf } from '@vagval/texts/texts';
import { DataSource } from 'typeorm';
import { DisclosureService } from '../disclosure/disclosure.service';
import { createExample } from '../example/example-store';
import { ImportsService } from '../imports/imports.service';
import { municipalityNames } from '../platform/known-municipalities';
import { publicAddress, SETTINGS, type Settings } from '../platform/settings';
import { UnitsService } from '../units/units.service';
import { AccountService } from '../users/account.service';
import { UsersService } from '../users/users.service';
import type { Command } from './arguments';
import { importFiles } from './import-files';
import { publishMissing } from './publish-missing';
import { operator } from './operator';

/** What is done with the database. Vector files are run without one: `vectors/check-vectors.ts`. */
export type StoredCommand = Exclude<Command, { name: 'vectors' }>;

/** Does what the operator asked for. @returns The exit code of the process. */
export async function runCommand(command: StoredCommand, app: INestApplicationContext): Promise<number> {
  try {
    switch (command.name) {
      case 'import':
        return await importFiles(command, app.get(ImportsService));
      case 'undo':
        await app.get(ImportsService).undo(command.id, operator);
        console.log('Inläsningen är ångrad.');
        return 0;
      case 'create-user': {
        const { user, role, email } = command;
        const units = app.get(UnitsService);
        // The first of a municipality is its administrator; nobody else can be before it.
        if (role === 'administrator')
          for (const code of command.units) if (code in municipalityNames) await units.madeMunicipality(code);
        const ids = (await units.byCodes(command.units)).map(({ id }) => id);
        const token = await app.get(UsersService).create(user, role, ids, email);
        const link = publicAddress(app.get<Settings>(SETTINGS), `/logga-in/${token}`);
        console.log(
          email === null
            ? `${user} kan logga in en gång med den här länken, inom sju dagar:\n${link}`
            : `${user} väljer ett lösenord med den här länken, inom sju dagar:\n${link}`,
        );
        return 0;
      }
      case 'new-link': {
        const token = await app.get(AccountService).newLink(command.email);
        console.log(
          token === null
            ? `Ingen som får logga in har adressen ${command.email}.`
            : `Länken gäller en gång, i två timmar:\n${publicAddress(app.get<Settings>(SETTINGS), `/logga-in/${token}`)}`,
        );
        return token === null ? 1 : 0;
      }
      case 'example':
        await createExample(app.get(DataSource));
        await publishMissing(app.get(DataSource));
        console.log('Exempelkommunen är gjord från början.');
        return 0;
      case 'exact-exports':
        await app.get(DisclosureService).letExactOut(command.municipalityCode, command.isLet);
        console.log(
          command.isLet
            ? 'Exakta tal får tas ut i filer. Varje uttag antecknas.'
            : 'Filer innehåller bara skyddade tal.',
        );
        return 0;
      case 'attack': {
        const ownerUrl = process.env['OWNER_DATABASE_URL'];
        if (!ownerUrl) {
          console.error('Ange databasens ägare i OWNER_DATABASE_URL: angreppet gör en egen databas på samma server.');
          return 1;
        }
        // Brings its own solver, which nothing else needs.
        const { runAttack } = await import('../attacker/run-attack');
        return await runAttack(command, ownerUrl);
      }
      case 'help':
        return command.wrong ? 2 : 0;
    }
  } catch (error) {
    // A rule that is broken has a sentence for the operator; anything else is a fault of ours and is shown whole.
    if (!(error instanceof RuleBroken)) throw error;
    console.error(textsOf('sv').problems[error.rule](error.facts));
    return 1;
  }
}
