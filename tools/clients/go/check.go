// Command check is a client on openapi-generator for Go. Arguments: URL, an administrator's address and password, the version.
package main

import (
	"context"
	"errors"
	"log"
	"os"

	client "check/client"
)

func connected(url string) (*client.APIClient, context.Context) {
	configuration := client.NewConfiguration()
	configuration.Servers = client.ServerConfigurations{{URL: url}}
	return client.NewAPIClient(configuration), context.Background()
}

func logIn(url, email, password string) context.Context {
	api, ctx := connected(url)
	tokens, _, err := api.SessionsAPI.LogIn(ctx).Credentials(*client.NewCredentials(email, password)).Execute()
	good(err)
	return context.WithValue(ctx, client.ContextAccessToken, tokens.AccessToken)
}

// The typed problem that a call is refused with.
func refused(err error) client.Problem {
	var refusal *client.GenericOpenAPIError
	if !errors.As(err, &refusal) {
		log.Panicf("not refused: %v", err)
	}
	return refusal.Model().(client.Problem)
}

func good(err error) {
	if err != nil {
		log.Panic(err)
	}
}

func check[T comparable](actual, expected T) {
	if actual != expected {
		log.Panicf("%v is not %v", actual, expected)
	}
}

func main() {
	url, version := os.Args[1], os.Args[4]
	code := func(known string) string {
		if version == "later" {
			return "added_later"
		}
		return known
	}
	email, password := "go-"+version+"@example.org", "a horse of Go"
	api, anyone := connected(url)
	registration := *client.NewRegistration(email, password)

	user, _, err := api.UsersAPI.RegisterUser(anyone).Registration(registration).Execute()
	good(err)
	check(user.Roles[len(user.Roles)-1], map[bool]string{true: "auditor", false: "user"}[version == "later"])

	ada := logIn(url, email, password)
	profile, _, err := api.UsersAPI.ReadProfile(ada).Execute()
	good(err)
	check(profile.Email, email)
	change := client.NewProfileChange()
	change.SetFullName("Ada")
	renamed, _, err := api.UsersAPI.ChangeProfile(ada).ProfileChange(*change).Execute()
	good(err)
	check(*renamed.FullName.Get(), "Ada")
	sessions, _, err := api.SessionsAPI.ListSessions(ada).Execute()
	good(err)
	check(sessions.Items[0].Current, true)

	_, _, err = api.UsersAPI.RegisterUser(anyone).Registration(registration).Execute()
	check(refused(err).Code, code("email_taken"))
	common := *client.NewRegistration("x@example.org", "password1234")
	_, _, err = api.UsersAPI.RegisterUser(anyone).Registration(common).Execute()
	check(*refused(err).Errors[0].Pointer, "/password")
	check(refused(err).Errors[0].Code, code("password_common"))

	root := logIn(url, os.Args[2], os.Args[3])
	page, _, err := api.AdministrationAPI.ListUsers(root).Role("admin").Limit(1).Execute()
	good(err)
	read, _, err := api.AdministrationAPI.ReadUser(root, page.Items[0].Id).Execute()
	good(err)
	check(read.Email, page.Items[0].Email)
	_, err = api.SessionsAPI.LogOut(ada).Execute()
	good(err)
	_, _, err = api.UsersAPI.ReadProfile(ada).Execute()
	check(refused(err).Code, code("invalid_token"))
}
