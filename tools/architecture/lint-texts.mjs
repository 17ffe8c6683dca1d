// Lints texts as if they were the content of given files, with the workspace's own rules. Reads `[{ file, text }]` as JSON and
// answers with the names of the broken rules for each. A process of its own: ESLint and Jest load modules in different ways.
import { ESLint } from 'eslint';
import fs from 'node:fs';
import { root } from '../bootstrap/place.mjs';

const eslint = new ESLint({ cwd: root });
const broken = [];
for (const { file, text } of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  const [{ messages } = { messages: [] }] = await eslint.lintText(text, { filePath: `${root}/${file}` });
  broken.push(messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'syntax', message })));
}
process.stdout.write(JSON.stringify(broken));
