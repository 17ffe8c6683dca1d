import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { runCommand } from './operator/commands';
import { readArguments, usage } from './operator/arguments';
import { prepareDatabase } from './operator/prepare-database';
import { checkVectors } from './operator/vectors/check-vectors';
import { readSettings } from './platform/settings';

// The operator's command line. What it does is what the screens do, by the same services.
const command = readArguments(process.argv.slice(2));
if (command.name === 'help') {
  console.log(usage);
  process.exit(command.wrong ? 2 : 0);
}
// Methods are checked without a database.
if (command.name === 'vectors') process.exit(await checkVectors(command.files));
// An operator who takes in real figures does not want the example made beside them.
const settings = readSettings(process.env);
const apiUrl = await prepareDatabase({ ...settings, EXAMPLE: 'off' });
const app = await NestFactory.createApplicationContext(AppModule.register(apiUrl, settings), {
  logger: ['error', 'fatal'],
});
process.exitCode = await runCommand(command, app);
await app.close();
