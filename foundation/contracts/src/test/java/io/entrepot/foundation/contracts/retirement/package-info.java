/** Tests of the record of use. */
@NullMarked
package io.entrepot.foundation.contracts.retirement;

import org.jspecify.annotations.NullMarked;
