/** What Keycloak must do for the gateway and does not do by itself. */
@NullMarked
package io.entrepot.keycloak;

import org.jspecify.annotations.NullMarked;
