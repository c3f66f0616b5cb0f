/** Tests of applications as clients of the realm. */
@NullMarked
package io.entrepot.developer.application.keycloak;

import org.jspecify.annotations.NullMarked;
