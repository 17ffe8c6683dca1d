import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { listTokens, makeToken, revokeToken } from '@vagval/contracts/users/tokens';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { TokensService } from './tokens.service';

@Controller()
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Serve(listTokens)
  list(_: InputOf<typeof listTokens>, actor: Actor): Promise<AnswerOf<typeof listTokens>> {
    return this.tokens.list(actor);
  }

  @Serve(makeToken)
  make(input: InputOf<typeof makeToken>, actor: Actor): Promise<AnswerOf<typeof makeToken>> {
    return this.tokens.make(input, actor);
  }

  @Serve(revokeToken)
  revoke({ id }: InputOf<typeof revokeToken>, actor: Actor): Promise<AnswerOf<typeof revokeToken>> {
    return this.tokens.revoke(id, actor);
  }
}
