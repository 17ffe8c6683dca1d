import { createExampleWhenEmpty } from '../example/example-store';
import { storeCatalogue } from '../indicators/catalogue';
import { migrate } from '../platform/database/migrate';
import { publishMissing } from './publish-missing';
import type { Settings } from '../platform/settings';

/**
 * Makes the database ready for this version, where its owner's address is known, and gives the address the API works at.
 *
 * @throws Error when neither address is set.
 */
export async function prepareDatabase(settings: Settings): Promise<string> {
  const { OWNER_DATABASE_URL: ownerUrl, API_DATABASE_URL: apiUrl } = settings;
  if (!ownerUrl) {
    if (!apiUrl) throw new Error('Ange databasen i OWNER_DATABASE_URL eller API_DATABASE_URL.');
    return apiUrl;
  }
  const made = await migrate(
    ownerUrl,
    async (owner) => {
      await storeCatalogue(owner);
      if (settings.EXAMPLE === 'on') await createExampleWhenEmpty(owner);
      await publishMissing(owner);
    },
    apiUrl,
  );
  return apiUrl ?? made;
}
