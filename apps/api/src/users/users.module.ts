import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { AllowGuard } from '../platform/auth/allow.guard';
import { CurrentActor } from '../platform/auth/current-actor';
import { WallInterceptor } from '../platform/auth/wall.interceptor';
import { SessionActor } from './session-actor';
import { RequestSession, SessionController } from './session.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

@Module({
  imports: [DisclosureModule],
  controllers: [SessionController],
  providers: [
    UsersService,
    UsersRepository,
    RequestSession,
    { provide: CurrentActor, useClass: SessionActor },
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_INTERCEPTOR, useClass: WallInterceptor },
  ],
  exports: [UsersService],
})
export class UsersModule {}
