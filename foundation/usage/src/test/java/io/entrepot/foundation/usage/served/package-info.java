/** Tests of the counting of a service's own calls. */
@NullMarked
package io.entrepot.foundation.usage.served;

import org.jspecify.annotations.NullMarked;
