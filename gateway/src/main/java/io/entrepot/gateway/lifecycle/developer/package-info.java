/** Who calls a version, from the developer API: the gateway does not reach around the layers. */
@NullMarked
package io.entrepot.gateway.lifecycle.developer;

import org.jspecify.annotations.NullMarked;
