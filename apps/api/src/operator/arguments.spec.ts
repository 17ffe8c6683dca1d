import { roles } from '@vagval/domain/actor';
import { readArguments, usage, type Command } from './arguments';

const wrong: Command = { name: 'help', wrong: true };
const id = 'c83065c7-16c7-4f7d-8683-bfacb3242107';

describe('readArguments', () => {
  it.each<[string, Command]>([
    ['import a.csv', { name: 'import', files: ['a.csv'], dryRun: false, json: false }],
    ['import a.csv b.json --dry-run', { name: 'import', files: ['a.csv', 'b.json'], dryRun: true, json: false }],
    ['import --json a.csv', { name: 'import', files: ['a.csv'], dryRun: false, json: true }],
    [`undo ${id}`, { name: 'undo', id }],
    ['example', { name: 'example' }],
    ['vectors a.json b.json', { name: 'vectors', files: ['a.json', 'b.json'] }],
    ['attack', { name: 'attack', municipalities: 200, seed: 1 }],
    ['attack --municipalities 40 --seed 7', { name: 'attack', municipalities: 40, seed: 7 }],
    [
      'create-user --name Anna --role head --unit 13840001',
      { name: 'create-user', user: 'Anna', email: null, role: 'head', units: ['13840001'] },
    ],
    [
      'create-user --unit 1384 --unit 1440 --role=leadership --name=Anna',
      { name: 'create-user', user: 'Anna', email: null, role: 'leadership', units: ['1384', '1440'] },
    ],
    [
      'create-user --name Anna --email anna.ek@kommunen.se --role head --unit 13840001',
      { name: 'create-user', user: 'Anna', email: 'anna.ek@kommunen.se', role: 'head', units: ['13840001'] },
    ],
    ['new-link --email anna.ek@kommunen.se', { name: 'new-link', email: 'anna.ek@kommunen.se' }],
    ['help', { name: 'help', wrong: false }],
    ['--help', { name: 'help', wrong: false }],
    ['import --help', { name: 'help', wrong: false }],
  ])('understands "%s"', (words, command) => {
    expect(readArguments(words.split(' '))).toEqual(command);
  });

  it('keeps a name and a file of several words whole', () => {
    expect(readArguments(['create-user', '--name', 'Anna Ek', '--role', 'head', '--unit', '1384'])).toMatchObject({
      user: 'Anna Ek',
    });
    expect(readArguments(['import', 'Slutbetyg årskurs 9.csv'])).toMatchObject({ files: ['Slutbetyg årskurs 9.csv'] });
  });

  it.each([
    'import',
    'import --dry-run',
    'undo',
    'undo senaste',
    'example 1384',
    'vectors',
    'attack 40',
    'attack --municipalities 0',
    'attack --municipalities 6000',
    'attack --seed x',
    'create-user',
    'create-user --name Anna --role head',
    'create-user --name Anna --unit 1384',
    'create-user --role head --unit 1384',
    'create-user --name Anna --role rektor --unit 1384',
    'create-user --name Anna --email anna --role head --unit 1384',
    'new-link',
    'new-link --email anna',
    'remove everything',
    'import a.csv --force',
    'import a.csv --dry-run=no',
  ])('shows how it is used rather than guess at "%s"', (words) => {
    expect(readArguments(words.split(' '))).toEqual(wrong);
  });

  it('shows how it is used when nothing is asked', () => {
    expect(readArguments([])).toEqual(wrong);
  });

  it('names every command, option and role in how it is used', () => {
    for (const word of [
      'import',
      'undo',
      'create-user',
      'new-link',
      'example',
      'vectors',
      'attack',
      '--municipalities',
      '--seed',
      '--dry-run',
      '--json',
      '--name',
      '--email',
      '--role',
      '--unit',
      ...roles,
    ])
      expect(usage).toContain(word);
  });
});
