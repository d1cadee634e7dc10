// tag::app[]
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
)

type caller struct {
	Subject  string   `json:"sub"`
	ClientID string   `json:"client_id"`
	Roles    []string `json:"roles"`
}

func main() {
	provider, err := oidc.NewProvider(context.Background(), os.Getenv("ISSUER"))
	if err != nil {
		log.Fatal(err)
	}
	// Checks signature, issuer, audience and times; the algorithm is the one that the metadata names.
	verifier := provider.Verifier(&oidc.Config{ClientID: "orders"})

	http.HandleFunc("GET /whoami", func(w http.ResponseWriter, r *http.Request) {
		scheme, shown, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		token, err := verifier.Verify(r.Context(), shown)
		var who caller
		if err == nil {
			err = token.Claims(&who)
		}
		if err != nil || !strings.EqualFold(scheme, "bearer") || who.ClientID == "" {
			w.Header().Set("WWW-Authenticate", "Bearer")
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		_ = json.NewEncoder(w).Encode(who)
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
// end::app[]
