/** Tests of the Keycloak adapter. */
@NullMarked
package io.entrepot.foundation.security;

import org.jspecify.annotations.NullMarked;
