// openapi-typescript and openapi-fetch. Arguments: URL, an administrator's address and password, the version.
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

const [baseUrl, email, password, version] = process.argv.slice(2) as [string, string, string, string];
const later = version === 'later';
const client = createClient<paths>({ baseUrl });
const bearer = (tokens: components['schemas']['Tokens']) => ({ Authorization: `Bearer ${tokens.access_token}` });

const ada = { email: `typescript-${version}@example.org`, password: 'a horse of TypeScript' };
const user = (await client.POST('/api/v1/users', { body: ada })).data;
assert.ok(user);
const role: string | undefined = user.roles.at(-1);
assert.equal(role, later ? 'auditor' : 'user');

const tokens = (await client.POST('/api/v1/sessions', { body: ada })).data;
assert.ok(tokens);
const headers = bearer(tokens);
assert.equal((await client.GET('/api/v1/users/me', { headers })).data?.email, ada.email);
const renamed = await client.PATCH('/api/v1/users/me', { headers, body: { full_name: 'Ada' } });
assert.equal(renamed.data?.full_name, 'Ada');
assert.equal((await client.GET('/api/v1/sessions', { headers })).data?.items[0]?.current, true);

const taken = await client.POST('/api/v1/users', { body: ada });
assert.equal(taken.error?.status, 409);
assert.equal(taken.error?.code, later ? 'added_later' : 'email_taken');
const common = await client.POST('/api/v1/users', { body: { email: 'x@example.org', password: 'password1234' } });
assert.equal(common.error?.errors?.[0]?.pointer, '/password');
assert.equal(common.error?.errors?.[0]?.code, later ? 'added_later' : 'password_common');

const root = (await client.POST('/api/v1/sessions', { body: { email, password } })).data;
assert.ok(root);
const page = await client.GET('/api/v1/users', { headers: bearer(root), params: { query: { limit: 1, role: 'admin' } } });
const first = page.data?.items[0];
assert.ok(first);
const read = await client.GET('/api/v1/users/{id}', { headers: bearer(root), params: { path: { id: first.id } } });
assert.equal(read.data?.email, first.email);
assert.equal((await client.DELETE('/api/v1/sessions/current', { headers })).response.status, 204);
assert.equal((await client.GET('/api/v1/users/me', { headers })).error?.code, later ? 'added_later' : 'invalid_token');
