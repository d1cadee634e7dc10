// The dialog puts the cursor into its last field; who opens it wants to log in.
const beginWithLogIn = () => ({
  statePlugins: {
    auth: {
      wrapActions: {
        showDefinitions: (show) => (definitions) => {
          setTimeout(() => document.querySelector("#oauth_username")?.focus());
          return show(definitions);
        },
      },
    },
  },
});

window.ui = SwaggerUIBundle({
  url: new URL("openapi.json", document.baseURI).href,
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [beginWithLogIn],
  layout: "BaseLayout",
  validatorUrl: null,
});
