/** Plans of partners as attributes of their groups in the realm. */
@NullMarked
package io.entrepot.developer.plan.keycloak;

import org.jspecify.annotations.NullMarked;
