// Command check is a client on oapi-codegen. Arguments: URL, an administrator's address and password, the version.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	client "check/client"
)

var ctx = context.Background()

func good[T any](response T, err error) T {
	if err != nil {
		log.Panic(err)
	}
	return response
}

func check[T comparable](actual, expected T) {
	if actual != expected {
		log.Panicf("%v is not %v", actual, expected)
	}
}

func logIn(api *client.ClientWithResponses, email, password string) client.RequestEditorFn {
	form := client.GrantTokenFormdataRequestBody{GrantType: "password", Username: &email, Password: &password}
	tokens := good(api.GrantTokenWithFormdataBodyWithResponse(ctx, form)).JSON200
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+tokens.AccessToken)
		return nil
	}
}

func main() {
	api := good(client.NewClientWithResponses(os.Args[1]))
	version := os.Args[4]
	code := func(known string) string {
		if version == "later" {
			return "added_later"
		}
		return known
	}
	email, password := "oapi-codegen-"+version+"@example.org", "a horse of oapi-codegen"
	registration := client.Registration{Email: email, Password: password}

	user := good(api.RegisterUserWithResponse(ctx, nil, registration)).JSON201
	check(string(user.Roles[len(user.Roles)-1]), map[bool]string{true: "auditor", false: "user"}[version == "later"])

	ada := logIn(api, email, password)
	check(good(api.ReadProfileWithResponse(ctx, nil, ada)).JSON200.Email, email)
	name := "Ada"
	renamed := good(api.ChangeProfileWithResponse(ctx, nil, client.ProfileChange{FullName: &name}, ada))
	check(*renamed.JSON200.FullName, name)
	check(good(api.ListSessionsWithResponse(ctx, nil, ada)).JSON200.Items[0].Current, true)

	taken := good(api.RegisterUserWithResponse(ctx, nil, registration)).ApplicationproblemJSON409
	check(string(taken.Code), code("email_taken"))
	common := client.Registration{Email: "x@example.org", Password: "password1234"}
	invalid := (*good(api.RegisterUserWithResponse(ctx, nil, common)).ApplicationproblemJSON422.Errors)[0]
	check(*invalid.Pointer, "/password")
	check(string(invalid.Code), code("password_common"))

	root := logIn(api, os.Args[2], os.Args[3])
	limit := 1
	first := good(api.ListUsersWithResponse(ctx, &client.ListUsersParams{Limit: &limit}, root)).JSON200.Items[0]
	check(good(api.ReadUserWithResponse(ctx, first.Id, nil, root)).JSON200.Email, first.Email)
	good(api.LogOutWithResponse(ctx, ada))
	check(string(good(api.ReadProfileWithResponse(ctx, nil, ada)).ApplicationproblemJSON401.Code), code("invalid_token"))
}
