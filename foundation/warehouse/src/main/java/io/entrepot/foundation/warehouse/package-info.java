/** What every warehouse system API does the same way. */
@NullMarked
package io.entrepot.foundation.warehouse;

import org.jspecify.annotations.NullMarked;
