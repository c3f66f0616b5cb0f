/** The Keycloak adapter: checks who calls, tells what the caller may do, and obtains this service's own tokens. */
@NullMarked
package io.entrepot.foundation.security;

import org.jspecify.annotations.NullMarked;
