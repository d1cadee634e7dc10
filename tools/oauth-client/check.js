// Goes through the token endpoint, refresh, key rotation and revocation with openid-client, and verifies access tokens with jose.
//
//   node check.js http://127.0.0.1:8000 EMAIL PASSWORD COMMAND-THAT-ROTATES-KEYS...
//
// The server must sign with ES256 or RS256. Ends with 1 at the first thing that is not as it should be.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';

const [base, username, password, ...rotate] = process.argv.slice(2);
const api = new URL('/api/v1/', base);
const name = 'sallyport';

const config = new client.Configuration(
  {
    issuer: name,
    token_endpoint: new URL('auth/token', api).href,
    revocation_endpoint: new URL('auth/revoke', api).href,
    jwks_uri: new URL('/.well-known/jwks.json', base).href,
  },
  'a-public-client',
  {},
  client.None(),
);
client.allowInsecureRequests(config); // loopback only

const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri), { cooldownDuration: 0 });
const verify = (token) =>
  jwtVerify(token, keys, { issuer: name, audience: name, typ: 'at+jwt', algorithms: ['ES256', 'RS256'] });
const logIn = (given) => client.genericGrantRequest(config, 'password', { username, password: given });
const me = (token) => client.fetchProtectedResource(config, token, new URL('users/me', api), 'GET');
const refusedWith = (code) => (error) => error.error === code;

const first = await logIn(password);
assert.equal(first.token_type, 'bearer');
assert.ok(first.expiresIn() > 0);
const { payload, protectedHeader } = await verify(first.access_token);
assert.equal(payload.sid, first.session_id);
assert.ok(payload.auth_time <= payload.iat);
assert.equal((await (await me(first.access_token)).json()).email, username);
await assert.rejects(logIn('not the password'), refusedWith('invalid_grant'));

const second = await client.refreshTokenGrant(config, first.refresh_token);
assert.notEqual(second.refresh_token, first.refresh_token);
assert.equal(second.session_id, first.session_id);
const again = await client.refreshTokenGrant(config, first.refresh_token); // as if the answer had been lost
assert.equal(again.refresh_token, second.refresh_token);

execFileSync(rotate[0], rotate.slice(1), { stdio: 'inherit' });
let current = again;
let kid = protectedHeader.kid;
for (let i = 0; kid === protectedHeader.kid; i++) {
  assert.ok(i < 60, 'the new key signs within thirty seconds');
  await pause(500);
  current = await client.refreshTokenGrant(config, current.refresh_token);
  kid = (await verify(current.access_token)).protectedHeader.kid;
}
await verify(first.access_token); // signed by the key before
assert.equal((await me(first.access_token)).status, 200);

await client.tokenRevocation(config, current.refresh_token);
await assert.rejects(client.refreshTokenGrant(config, current.refresh_token), refusedWith('invalid_grant'));
await assert.rejects(me(current.access_token), (error) => error instanceof client.WWWAuthenticateChallengeError && error.status === 401);

console.log(`openid-client and jose: token, refresh, ${protectedHeader.alg} keys ${protectedHeader.kid} and ${kid}, revocation`);
