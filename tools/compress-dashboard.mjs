// Writes a .br and a .gz beside each text file of the built dashboard. The API serves them as they are.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { inCheckout } from './bootstrap/place.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const directory = inCheckout(process.argv[2] ?? 'dist/apps/dashboard/browser');
const entries = await fs.readdir(directory, { recursive: true, withFileTypes: true });
await Promise.all(
  entries
    .filter((entry) => entry.isFile() && /\.(css|html|js|json|md|svg|txt|webmanifest)$/.test(entry.name))
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const content = await fs.readFile(file);
      // Below this the header costs more than the compression saves.
      if (content.length < 1024) return;
      const params = {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 9,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      await fs.writeFile(`${file}.br`, await brotli(content, { params }));
      await fs.writeFile(`${file}.gz`, await gzip(content, { level: 9 }));
    }),
);
