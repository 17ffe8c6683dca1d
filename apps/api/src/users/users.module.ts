import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { AllowGuard } from '../platform/auth/allow.guard';
import { CurrentActor } from '../platform/auth/current-actor';
import { WallInterceptor } from '../platform/auth/wall.interceptor';
import { UnitsModule } from '../units/units.module';
import { AccountController } from './account.controller';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';
import { Passwords } from './passwords';
import { RequestSession } from './request-session';
import { SessionActor } from './session-actor';
import { SessionController } from './session.controller';
import { SetupService } from './setup.service';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

@Module({
  imports: [DisclosureModule, UnitsModule],
  controllers: [SessionController, AccountController],
  providers: [
    UsersService,
    UsersRepository,
    AccountService,
    AccountRepository,
    SetupService,
    Passwords,
    RequestSession,
    { provide: CurrentActor, useClass: SessionActor },
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_INTERCEPTOR, useClass: WallInterceptor },
  ],
  exports: [UsersService, AccountService, SetupService],
})
export class UsersModule {}
