"use strict";

const path = address => new URL(address, location.href).pathname;

// The contracts name the public address; calls go to where this page came from, as nothing else may be called.
const here = request => {
  const target = new URL(request.url, location.href);
  request.url = location.origin + target.pathname + target.search;
  return request;
};

const json = address => fetch(address).then(answer => answer.ok ? answer.json() : Promise.reject(new Error(address + ": " + answer.status)));

json("/.well-known/api-catalog").then(catalog => {
  const titles = Object.fromEntries(catalog.linkset.flatMap(entry => entry.item ?? []).map(item => [item.href, item.title]));
  const urls = catalog.linkset.filter(entry => entry["service-desc"]).map(entry => ({
    name: titles[entry.anchor] + (entry.deprecation ? " (deprecated)" : ""),
    url: path(entry["service-desc"][0].href)
  }));
  const first = urls.find(api => !api.name.endsWith("(deprecated)")) ?? urls[0];
  SwaggerUIBundle({
    dom_id: "#apis",
    urls,
    "urls.primaryName": first.name,
    layout: "StandaloneLayout",
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    requestInterceptor: here,
    validatorUrl: null,
    deepLinking: true
  });
});

json("/.well-known/oauth-protected-resource").then(resource => {
  document.getElementById("token-address").textContent =
    resource.authorization_servers[0] + "/protocol/openid-connect/token";
});
