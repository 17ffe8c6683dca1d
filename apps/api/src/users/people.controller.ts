import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import {
  addAssignment,
  changeAssignment,
  changePerson,
  endAssignment,
  getPerson,
  invitePerson,
  listPeople,
  renewLink,
  shutPersonOut,
} from '@vagval/contracts/users/people';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { AssignmentsService } from './assignments.service';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly assignments: AssignmentsService,
  ) {}

  @Serve(listPeople)
  list(asked: InputOf<typeof listPeople>, actor: Actor): Promise<AnswerOf<typeof listPeople>> {
    return this.people.list(actor, asked);
  }

  @Serve(getPerson)
  get({ userId }: InputOf<typeof getPerson>, actor: Actor): Promise<AnswerOf<typeof getPerson>> {
    return this.people.get(actor, userId);
  }

  @Serve(invitePerson)
  invite(given: InputOf<typeof invitePerson>, actor: Actor): Promise<AnswerOf<typeof invitePerson>> {
    return this.people.invite(actor, given);
  }

  @Serve(renewLink)
  renewLink({ userId }: InputOf<typeof renewLink>, actor: Actor): Promise<AnswerOf<typeof renewLink>> {
    return this.people.renewLink(actor, userId);
  }

  @Serve(changePerson)
  change(given: InputOf<typeof changePerson>, actor: Actor): Promise<AnswerOf<typeof changePerson>> {
    return this.people.change(actor, given);
  }

  @Serve(shutPersonOut)
  shutOut(given: InputOf<typeof shutPersonOut>, actor: Actor): Promise<AnswerOf<typeof shutPersonOut>> {
    return this.people.shutOut(actor, given);
  }

  @Serve(addAssignment)
  addAssignment(given: InputOf<typeof addAssignment>, actor: Actor): Promise<AnswerOf<typeof addAssignment>> {
    return this.assignments.add(actor, given);
  }

  @Serve(changeAssignment)
  changeAssignment(given: InputOf<typeof changeAssignment>, actor: Actor): Promise<AnswerOf<typeof changeAssignment>> {
    return this.assignments.change(actor, given);
  }

  @Serve(endAssignment)
  endAssignment(given: InputOf<typeof endAssignment>, actor: Actor): Promise<AnswerOf<typeof endAssignment>> {
    return this.assignments.end(actor, given);
  }
}
