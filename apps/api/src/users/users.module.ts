import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { AllowGuard } from '../platform/auth/allow.guard';
import { CurrentActor } from '../platform/auth/current-actor';
import { WallInterceptor } from '../platform/auth/wall.interceptor';
import { SessionCameBy } from './came-by';
import { IdentitiesRepository } from './identities.repository';
import { ProviderConnections } from './provider-connections';
import { ProviderSignInController } from './provider-sign-in.controller';
import { ProviderSignInService } from './provider-sign-in.service';
import { ProvidersController } from './providers.controller';
import { ProvidersRepository } from './providers.repository';
import { ProvidersService } from './providers.service';
import { RequestActor } from './request-actor';
import { RequestSession } from './request-session';
import { SessionActor } from './session-actor';
import { SessionController } from './session.controller';
import { SignInTickets } from './sign-in-ticket';
import { TokensController } from './tokens.controller';
import { TokensRepository } from './tokens.repository';
import { TokensService } from './tokens.service';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

@Module({
  imports: [DisclosureModule],
  controllers: [SessionController, ProviderSignInController, ProvidersController, TokensController],
  providers: [
    UsersService,
    UsersRepository,
    RequestSession,
    ProvidersService,
    ProvidersRepository,
    ProviderConnections,
    ProviderSignInService,
    IdentitiesRepository,
    SignInTickets,
    TokensService,
    TokensRepository,
    SessionCameBy,
    SessionActor,
    { provide: CurrentActor, useClass: RequestActor },
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_INTERCEPTOR, useClass: WallInterceptor },
  ],
  exports: [UsersService],
})
export class UsersModule {}
