import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { AllowGuard } from '../platform/auth/allow.guard';
import { CurrentActor } from '../platform/auth/current-actor';
import { WallInterceptor } from '../platform/auth/wall.interceptor';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { AccessTrail } from './access-trail';
import { AccountController } from './account.controller';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';
import { AssignmentsService } from './assignments.service';
import { SessionCameBy } from './came-by';
import { IdentitiesRepository } from './identities.repository';
import { Passwords } from './passwords';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
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
import { SetupService } from './setup.service';
import { SignInTickets } from './sign-in-ticket';
import { TokensController } from './tokens.controller';
import { TokensRepository } from './tokens.repository';
import { TokensService } from './tokens.service';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';
import { ViewAsController } from './view-as.controller';
import { ViewAsService } from './view-as.service';

@Module({
  imports: [DisclosureModule, SchoolYearsModule, UnitsModule],
  controllers: [
    SessionController,
    AccountController,
    PeopleController,
    ViewAsController,
    ProviderSignInController,
    ProvidersController,
    TokensController,
  ],
  providers: [
    UsersService,
    UsersRepository,
    AccountService,
    AccountRepository,
    SetupService,
    Passwords,
    AccessTrail,
    AssignmentsService,
    PeopleRepository,
    PeopleService,
    ViewAsService,
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
  exports: [UsersService, AccountService, SetupService],
})
export class UsersModule {}
