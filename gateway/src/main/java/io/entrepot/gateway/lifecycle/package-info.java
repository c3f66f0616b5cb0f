/** Lets versions end: for whom, when, and not while somebody calls who did not consent. */
@NullMarked
package io.entrepot.gateway.lifecycle;

import org.jspecify.annotations.NullMarked;
