import { Controller } from '@nestjs/common';
import type { AnswerOf } from '@vagval/contracts/endpoint';
import { getHealth } from '@vagval/contracts/health';
import { Database } from '../database/database';
import { version } from '../version';
import { Serve } from './serve';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Serve(getHealth)
  async health(): Promise<AnswerOf<typeof getHealth>> {
    await this.database.query('SELECT 1');
    return { status: 'ok', version };
  }
}
