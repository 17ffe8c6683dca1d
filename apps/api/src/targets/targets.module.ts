import { Module } from '@nestjs/common';
import { TargetsRepository } from './targets.repository';
import { TargetsService } from './targets.service';

@Module({ providers: [TargetsService, TargetsRepository], exports: [TargetsService] })
export class TargetsModule {}
