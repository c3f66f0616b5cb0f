/** Tests of single steps of the passage, without a gateway around them. */
@NullMarked
package io.entrepot.gateway.passage;

import org.jspecify.annotations.NullMarked;
