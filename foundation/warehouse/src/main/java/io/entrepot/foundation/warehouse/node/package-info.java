/** Knows which nodes a service serves and what their warehouse system can do. */
@NullMarked
package io.entrepot.foundation.warehouse.node;

import org.jspecify.annotations.NullMarked;
