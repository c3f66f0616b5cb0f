/** Plans: how much each consumer may call, and what an answer tells about it. */
@NullMarked
package io.entrepot.gateway.limit;

import org.jspecify.annotations.NullMarked;
