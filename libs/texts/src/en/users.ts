import type { users as swedish } from '../sv/users';

export const users: typeof swedish = {
  roles: {
    head: 'head',
    counsellor: 'study and career counsellor',
    teacher: 'teacher',
    coordinator: 'guidance coordinator',
    leadership: 'director of education',
    controller: 'quality strategist',
    'board-reader': 'elected representative',
    administrator: 'administrator',
    'process-leader': 'regional process leader',
  },
};
