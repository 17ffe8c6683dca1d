// Jest globalTeardown beside jest-vagval.mjs.
export default async function teardown() {
  await /** @type {any} */ (globalThis).stopVagval?.();
}
