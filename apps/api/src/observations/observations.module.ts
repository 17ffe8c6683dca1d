import { Module } from '@nestjs/common';
import { ObservationsRepository } from './observations.repository';
import { ObservationsService } from './observations.service';

@Module({ providers: [ObservationsService, ObservationsRepository], exports: [ObservationsService] })
export class ObservationsModule {}
