/** Tests of plans and of what answers tell about them. */
@NullMarked
package io.entrepot.gateway.limit;

import org.jspecify.annotations.NullMarked;
