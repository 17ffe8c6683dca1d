/** The name of the municipality’s row in a protected table. No unit may bear it. */
export const municipality = 'municipality';
