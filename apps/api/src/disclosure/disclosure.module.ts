import { Module } from '@nestjs/common';
import { DisclosureController } from './disclosure.controller';
import { DisclosureRepository } from './disclosure.repository';
import { DisclosureService } from './disclosure.service';

@Module({
  controllers: [DisclosureController],
  providers: [DisclosureService, DisclosureRepository],
  exports: [DisclosureService],
})
export class DisclosureModule {}
