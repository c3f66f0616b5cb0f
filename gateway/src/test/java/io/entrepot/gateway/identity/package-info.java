/** Tests of the exchange of tokens. */
@NullMarked
package io.entrepot.gateway.identity;

import org.jspecify.annotations.NullMarked;
