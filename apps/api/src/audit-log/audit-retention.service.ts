import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { AuditLogRepository, type YearsKept } from './audit-log.repository';

/** What concerns the whole installation belongs to no municipality that could have decided. */
const ofInstallation: YearsKept = { years: 5, exactYears: 10 };

/**
 * Lets go of events that are older than they are to be kept. The database writes down how many went, of which actions and until
 * when; it refuses to let go of what is younger than two years, or five where it tells of exact figures.
 */
@Injectable()
export class AuditRetentionService {
  constructor(
    private readonly events: AuditLogRepository,
    private readonly database: Database,
  ) {}

  /** @returns How many events went, of all municipalities together. */
  async pruneDue(): Promise<number> {
    const all = await this.database.within('installation', () => this.events.allYearsKept());
    let pruned = await this.database.within('installation', () => this.events.prune(null, ofInstallation));
    for (const { code, ...kept } of all)
      pruned += await this.database.within({ municipality: code }, () => this.events.prune(code, kept));
    return pruned;
  }
}
