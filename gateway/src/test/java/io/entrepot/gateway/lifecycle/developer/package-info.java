/** Tests of the client of the developer API. */
@NullMarked
package io.entrepot.gateway.lifecycle.developer;

import org.jspecify.annotations.NullMarked;
