import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { endpoint, type AnswerOf, type InputOf } from '@vagval/contracts/endpoint';
import * as z from 'zod';
import { AllowGuard } from '../auth/allow.guard';
import { CurrentActor } from '../auth/current-actor';
import { ProblemFilter } from './problem.filter';
import { Serve } from './serve';

const result = z.object({ unit: z.string(), cells: z.array(z.object({ kind: z.literal('suppressed') })) });
const getResult = endpoint({
  method: 'GET',
  path: '/results/:id',
  allow: 'anyone',
  input: z.object({ id: z.coerce.number().int(), gender: z.enum(['all', 'girls']).default('all') }),
  output: result,
});
const getTable = endpoint({
  method: 'GET',
  path: '/table',
  allow: 'anyone',
  input: z.object({}),
  output: z.object({ fileName: z.string(), text: z.string() }),
  as: 'table',
});
const sendName = endpoint({
  method: 'POST',
  path: '/names',
  allow: 'anyone',
  input: z.object({ name: z.string() }),
  output: z.object({ name: z.string() }),
});
const getWrong = endpoint({ method: 'GET', path: '/wrong', allow: 'anyone', input: z.object({}), output: result });
const getOwn = endpoint({ method: 'GET', path: '/own', allow: 'signed-in', input: z.object({}), output: z.object({}) });
const getForSome = endpoint({
  method: 'GET',
  path: '/some',
  allow: 'units.read',
  input: z.object({}),
  output: z.object({}),
});

const asked: unknown[] = [];

@Controller()
class SampleController {
  @Serve(getResult)
  result(input: InputOf<typeof getResult>): AnswerOf<typeof getResult> {
    asked.push(input);
    // What a careless query could bring along.
    return { unit: 'Bergaskolan', cells: [{ kind: 'suppressed', count: 4173 }], importedBy: 'Lisa' } as never;
  }

  @Serve(getTable)
  table(): AnswerOf<typeof getTable> {
    return { fileName: 'läsår 2025.csv', text: 'a;b' };
  }

  @Serve(sendName)
  name(input: InputOf<typeof sendName>): AnswerOf<typeof sendName> {
    return input;
  }

  @Serve(getWrong)
  wrong(): AnswerOf<typeof getWrong> {
    return { unit: 'Bergaskolan', cells: [{ kind: 'value', value: 4173 }] } as never;
  }

  @Serve(getOwn)
  own(): AnswerOf<typeof getOwn> {
    return {};
  }

  @Serve(getForSome)
  some(): AnswerOf<typeof getForSome> {
    return {};
  }
}

class Nobody extends CurrentActor {
  of(): Promise<null> {
    return Promise.resolve(null);
  }
}

@Module({
  controllers: [SampleController],
  providers: [
    { provide: CurrentActor, useClass: Nobody },
    { provide: 'APP_GUARD', useClass: AllowGuard },
  ],
})
class SampleModule {}

describe('Serve', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(SampleModule, new FastifyAdapter(), { logger: false });
    app.useGlobalFilters(new ProblemFilter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: 'GET', url });

  it('lets nothing out that the contract does not name, however deep it lies', async () => {
    const response = await get('/results/1');
    expect(response.json()).toEqual({ unit: 'Bergaskolan', cells: [{ kind: 'suppressed' }] });
    expect(response.body).not.toMatch(/4173|Lisa/);
  });

  it('gives nothing of an answer that is not what the contract says', async () => {
    const response = await get('/wrong');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toMatch(/4173|Bergaskolan|Zod|cells/);
    expect(response.json()).toMatchObject({ type: 'urn:vagval:problem:unexpected', facts: {}, fields: [] });
  });

  it('gives the method input that is read by the contract, and nothing else that was sent', async () => {
    asked.length = 0;
    await get('/results/7?gender=girls&role=controller');
    await get('/results/8');
    expect(asked).toEqual([
      { id: 7, gender: 'girls' },
      { id: 8, gender: 'all' },
    ]);
  });

  it('takes what stands in the path before a namesake in the query', async () => {
    asked.length = 0;
    await get('/results/7?id=9');
    expect(asked).toEqual([{ id: 7, gender: 'all' }]);
  });

  it('names every field that is wrong', async () => {
    const response = await get('/results/x?gender=cats');
    expect(response.statusCode).toBe(400);
    expect(
      response
        .json<{ fields: { field: string }[] }>()
        .fields.map(({ field }) => field)
        .sort(),
    ).toEqual(['gender', 'id']);
  });

  it('reads what changes something from the body alone', async () => {
    const response = await app.inject({ method: 'POST', url: '/names?name=query', payload: { name: 'body' } });
    expect(response.json()).toEqual({ name: 'body' });
    expect(response.statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/names?name=query', payload: {} })).statusCode).toBe(400);
  });

  it('sends a table as a file with its Swedish name', async () => {
    const response = await get('/table');
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': "attachment; filename*=UTF-8''l%C3%A4s%C3%A5r%202025.csv",
    });
    expect(response.body).toBe('a;b');
  });

  it.each(['/own', '/some'])('lets nobody in at %s who is not signed in', async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ type: 'urn:vagval:problem:not-signed-in' });
  });
});
