/** The keeping of plans: what was called is counted, what is too much refused, and every answer tells what is left. */
@NullMarked
package io.entrepot.gateway.limit;

import org.jspecify.annotations.NullMarked;
