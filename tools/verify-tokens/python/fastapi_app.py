# tag::app[]
import os
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

ISSUER = os.environ.get("ISSUER", "https://accounts.example.org")
keys = jwt.PyJWKClient(ISSUER + "/.well-known/jwks.json", lifespan=300)
bearer = HTTPBearer(auto_error=False)


def caller(shown: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> dict:
    try:
        if shown is None:
            raise jwt.InvalidTokenError("no token")
        token = shown.credentials
        if jwt.get_unverified_header(token).get("typ", "").lower() != "at+jwt":
            raise jwt.InvalidTokenError("no access token")
        return jwt.decode(
            token,
            keys.get_signing_key_from_jwt(token).key,
            algorithms=["ES256", "RS256"],
            issuer=ISSUER,
            audience="orders",
            options={"require": ["exp", "iat", "sub", "client_id"]},
        )
    except jwt.PyJWTError as refused:
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"}) from refused


app = FastAPI()


@app.get("/whoami")
def whoami(claims: Annotated[dict, Depends(caller)]) -> dict:
    return {"sub": claims["sub"], "roles": claims["roles"]}
# end::app[]
