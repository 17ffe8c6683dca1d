import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cellFromChoices } from './20261123-measured-cell';

/** What follows from choices is summed for the units that are asked for, not for the whole installation each time. */
export class ChoicesWhenAsked1795478400001 implements MigrationInterface {
  name = 'ChoicesWhenAsked1795478400001';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE OR REPLACE VIEW ${cellFromChoices('AS NOT MATERIALIZED')}`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`CREATE OR REPLACE VIEW ${cellFromChoices('AS')}`);
  }
}
