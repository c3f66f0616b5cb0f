/** Tests of the record of use. */
@NullMarked
package io.entrepot.foundation.publishing.retirement;

import org.jspecify.annotations.NullMarked;
