/** Tests of counting and telling. */
@NullMarked
package io.entrepot.foundation.usage;

import org.jspecify.annotations.NullMarked;
