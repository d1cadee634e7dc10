"""openapi-generator, Python. Arguments: URL, an administrator's address and password, the version."""

import datetime
import sys

import openapi_client as client

url, email, password, version = sys.argv[1:]
later = version == "later"
EMAIL, PASSWORD = f"python-{version}@example.org", "a horse of Python"


def connected(token=None):
    return client.ApiClient(client.Configuration(host=url, access_token=token))


def refused(call):
    """The typed problem that a call is refused with."""
    try:
        call()
    except client.ApiException as refusal:
        return refusal.data
    raise AssertionError("not refused")


users, sessions = client.UsersApi(connected()), client.SessionsApi(connected())
user = users.register_user(client.Registration(email=EMAIL, password=PASSWORD))
assert user.roles[-1] == ("auditor" if later else "user"), user
assert isinstance(user.created_at, datetime.datetime), user

tokens = sessions.log_in(client.Credentials(email=EMAIL, password=PASSWORD))
users, sessions = (api(connected(tokens.access_token)) for api in (client.UsersApi, client.SessionsApi))
assert users.read_profile().email == EMAIL
assert users.change_profile(client.ProfileChange(full_name="Ada")).full_name == "Ada"
assert sessions.list_sessions().items[0].current

taken = refused(lambda: users.register_user(client.Registration(email=EMAIL, password=PASSWORD)))
assert taken.code == ("added_later" if later else "email_taken"), taken
common = refused(lambda: users.register_user(client.Registration(email="x@example.org", password="password1234")))
assert common.errors[0].pointer == "/password", common
assert common.errors[0].code == ("added_later" if later else "password_common"), common

root = sessions.log_in(client.Credentials(email=email, password=password))
administration = client.AdministrationApi(connected(root.access_token))
first = administration.list_users(limit=1, role="admin").items[0]
assert administration.read_user(first.id).email == first.email
sessions.log_out()
assert refused(users.read_profile).code == ("added_later" if later else "invalid_token")
