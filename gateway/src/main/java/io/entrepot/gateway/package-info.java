/** The edge of the platform: identity, routes and errors; policy only. */
@NullMarked
package io.entrepot.gateway;

import org.jspecify.annotations.NullMarked;
