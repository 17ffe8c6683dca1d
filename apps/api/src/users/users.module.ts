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
import { Passwords } from './passwords';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { RequestSession } from './request-session';
import { SessionActor } from './session-actor';
import { SessionController } from './session.controller';
import { SetupService } from './setup.service';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';
import { ViewAsController } from './view-as.controller';
import { ViewAsService } from './view-as.service';

@Module({
  imports: [DisclosureModule, SchoolYearsModule, UnitsModule],
  controllers: [SessionController, AccountController, PeopleController, ViewAsController],
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
    { provide: CurrentActor, useClass: SessionActor },
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_INTERCEPTOR, useClass: WallInterceptor },
  ],
  exports: [UsersService, AccountService, SetupService],
})
export class UsersModule {}
