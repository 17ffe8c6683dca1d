/** People and their roles. */
export const users = {
  roles: {
    head: 'rektor',
    counsellor: 'studie- och yrkesvägledare',
    teacher: 'lärare',
    coordinator: 'SYV-samordnare',
    leadership: 'utbildningschef',
    controller: 'kvalitetsstrateg',
    'board-reader': 'förtroendevald',
    administrator: 'administratör',
    'process-leader': 'processledare',
  },
};
