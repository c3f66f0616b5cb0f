/** Tests of the route model. */
@NullMarked
package io.entrepot.gateway.route;

import org.jspecify.annotations.NullMarked;
