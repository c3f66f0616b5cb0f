/** Tests of how versions end, and of the published ones. */
@NullMarked
package io.entrepot.gateway.lifecycle;

import org.jspecify.annotations.NullMarked;
