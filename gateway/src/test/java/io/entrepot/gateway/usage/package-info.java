/** Tests of counting at the gateway. */
@NullMarked
package io.entrepot.gateway.usage;

import org.jspecify.annotations.NullMarked;
