// Discovers the server, verifies an access token by RFC 9068 and introspects it, with oauth4webapi.
//
//   node oauth4webapi_check.js ISSUER TOKEN SECRET

import assert from 'node:assert/strict';
import * as oauth from 'oauth4webapi';

const [issuer, token, secret] = process.argv.slice(2);
const loopback = { [oauth.allowInsecureRequests]: true };
const servers = [];
for (const algorithm of ['oauth2', 'oidc']) {
  const response = await oauth.discoveryRequest(new URL(issuer), { algorithm, ...loopback });
  servers.push(await oauth.processDiscoveryResponse(new URL(issuer), response));
}
assert.deepEqual(servers[0], servers[1]);
const [server] = servers;

const request = new Request('https://orders.example.org/', { headers: { Authorization: `Bearer ${token}` } });
const claims = await oauth.validateJwtAccessToken(server, request, 'orders', loopback);
assert.equal(claims.client_id, 'sallyport');
await assert.rejects(oauth.validateJwtAccessToken(server, request, 'billing', loopback));

const client = { client_id: 'orders' };
const introspect = async (shown) =>
  oauth.processIntrospectionResponse(
    server,
    client,
    await oauth.introspectionRequest(server, client, oauth.ClientSecretBasic(secret), shown, loopback),
  );
assert.equal((await introspect(token)).sub, claims.sub);
assert.deepEqual(await introspect('x'), { active: false });
console.log(`oauth4webapi: ${claims.sub} ${claims.roles}`);
