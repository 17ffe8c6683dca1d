/** People and their roles. */
export const users = {
  roles: {
    head: 'rektor',
    counsellor: 'studie- och yrkesvägledare',
    coordinator: 'SYV-samordnare',
    leadership: 'utbildningschef',
    controller: 'kvalitetsstrateg',
  },
};
