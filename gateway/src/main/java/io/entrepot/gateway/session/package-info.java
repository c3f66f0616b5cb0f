/** People in a browser: they sign in at Keycloak, the gateway keeps their tokens, and the browser holds a session cookie only. */
@NullMarked
package io.entrepot.gateway.session;

import org.jspecify.annotations.NullMarked;
