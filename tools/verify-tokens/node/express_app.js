// tag::app[]
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const issuer = process.env.ISSUER ?? 'https://accounts.example.org';
const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

async function signedIn(request, response, next) {
  const token = /^Bearer (.+)$/i.exec(request.get('Authorization') ?? '')?.[1];
  try {
    const verified = await jwtVerify(token ?? '', keys, {
      issuer,
      audience: 'orders',
      typ: 'at+jwt',
      algorithms: ['ES256', 'RS256'],
      requiredClaims: ['exp', 'sub', 'client_id'],
    });
    request.caller = verified.payload;
  } catch {
    response.status(401).set('WWW-Authenticate', 'Bearer').end();
    return;
  }
  next();
}

const app = express();
app.get('/whoami', signedIn, (request, response) => {
  const { sub, roles } = request.caller;
  response.json({ sub, roles });
});
app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
// end::app[]
