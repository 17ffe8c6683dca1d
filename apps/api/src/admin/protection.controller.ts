import { Controller } from '@nestjs/common';
import { getProtection, getSights, setProtection, tryProtection } from '@vagval/contracts/admin/protection';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { ProtectionService } from './protection.service';

@Controller()
export class ProtectionController {
  constructor(private readonly protection: ProtectionService) {}

  @Serve(getProtection)
  get(_: InputOf<typeof getProtection>, actor: Actor): Promise<AnswerOf<typeof getProtection>> {
    return this.protection.get(actor);
  }

  @Serve(tryProtection)
  tryOut(input: InputOf<typeof tryProtection>, actor: Actor): Promise<AnswerOf<typeof tryProtection>> {
    return this.protection.tryOut(input, actor);
  }

  @Serve(setProtection)
  set(input: InputOf<typeof setProtection>, actor: Actor): Promise<AnswerOf<typeof setProtection>> {
    return this.protection.set(input, actor);
  }

  @Serve(getSights)
  sights(input: InputOf<typeof getSights>, actor: Actor): Promise<AnswerOf<typeof getSights>> {
    return this.protection.sights(input, actor);
  }
}
