"""Verifies an access token by Authlib's validator of RFC 9068, and introspects it by its OAuth 2 client.

    authlib_check.py ISSUER TOKEN SECRET
"""

import sys

import requests
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc9068 import JWTBearerTokenValidator
from joserfc.jwk import KeySet

issuer, token, secret = sys.argv[1:]


class Tokens(JWTBearerTokenValidator):
    def get_jwks(self):
        return KeySet.import_key_set(requests.get(metadata["jwks_uri"], timeout=10).json())


metadata = requests.get(issuer + "/.well-known/oauth-authorization-server", timeout=10).json()
validator = Tokens(issuer=issuer, resource_server="orders")
claims = validator.authenticate_token(token)
validator.validate_token(claims, ["api"], None)
for other in (Tokens(issuer=issuer, resource_server="billing"), Tokens(issuer=issuer + "x", resource_server="orders")):
    try:
        other.validate_token(other.authenticate_token(token), ["api"], None)
    except Exception as refused:
        print("authlib refuses:", type(refused).__name__)
    else:
        sys.exit("Authlib took a token that is for somebody else.")

service = OAuth2Session("orders", secret, token_endpoint_auth_method="client_secret_basic")
answer = service.introspect_token(metadata["introspection_endpoint"], token=token).json()
assert answer["active"] and answer["sub"] == claims["sub"], answer
assert service.introspect_token(metadata["introspection_endpoint"], token="x").json() == {"active": False}
print("authlib:", claims["sub"], claims["roles"])
