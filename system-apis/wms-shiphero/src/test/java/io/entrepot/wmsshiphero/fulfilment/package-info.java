/** Tests of the life of a leg. */
@NullMarked
package io.entrepot.wmsshiphero.fulfilment;

import org.jspecify.annotations.NullMarked;
