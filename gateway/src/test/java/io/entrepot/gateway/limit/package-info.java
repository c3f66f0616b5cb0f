/** Tests of how plans are kept, and of what answers tell about it. */
@NullMarked
package io.entrepot.gateway.limit;

import org.jspecify.annotations.NullMarked;
