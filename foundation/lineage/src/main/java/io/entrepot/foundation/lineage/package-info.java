/** Who began what is being done, and with which operation, known in every layer and across every wait. */
@NullMarked
package io.entrepot.foundation.lineage;

import org.jspecify.annotations.NullMarked;
