import * as z from 'zod';
import { addressOf, endpoint } from './endpoint';

const getCell = endpoint({
  method: 'GET',
  path: '/units/:unitId/indicators/:id',
  allow: 'signed-in',
  input: z.object({ unitId: z.string(), id: z.string(), gender: z.string().default('all') }),
  output: z.object({}),
});

describe('addressOf', () => {
  it('puts what stands in the path there, and hands back the rest', () => {
    expect(addressOf(getCell, { unitId: 'kullens', id: 'B1', gender: 'girls' })).toEqual({
      url: '/api/units/kullens/indicators/B1',
      rest: { gender: 'girls' },
    });
  });

  it('lets no value reach outside its own place in the path', () => {
    const { url } = addressOf(getCell, { unitId: '../session?x=1#y', id: 'åäö / %' });
    expect(new URL(url, 'http://vagval.example').pathname.split('/')).toHaveLength(6);
    expect(url).toBe('/api/units/..%2Fsession%3Fx%3D1%23y/indicators/%C3%A5%C3%A4%C3%B6%20%2F%20%25');
  });

  it('changes nothing of what it was given', () => {
    const given = Object.freeze({ unitId: 'a', id: 'b' });
    addressOf(getCell, given);
    expect(given).toEqual({ unitId: 'a', id: 'b' });
  });
});
