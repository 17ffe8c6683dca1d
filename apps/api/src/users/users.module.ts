import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { AllowGuard } from '../platform/auth/allow.guard';
import { CurrentActor } from '../platform/auth/current-actor';
import { WallInterceptor } from '../platform/auth/wall.interceptor';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { AccessTrail } from './access-trail';
import { AssignmentsService } from './assignments.service';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { SessionActor } from './session-actor';
import { RequestSession } from './request-session';
import { SessionController } from './session.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';
import { ViewAsController } from './view-as.controller';
import { ViewAsService } from './view-as.service';

@Module({
  imports: [DisclosureModule, SchoolYearsModule, UnitsModule],
  controllers: [PeopleController, SessionController, ViewAsController],
  providers: [
    UsersService,
    UsersRepository,
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
  exports: [UsersService],
})
export class UsersModule {}
