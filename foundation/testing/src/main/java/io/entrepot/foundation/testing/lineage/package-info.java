/** What the code of a service uses of others, read from its classes, so that no list of it has to be kept by hand. */
@NullMarked
package io.entrepot.foundation.testing.lineage;

import org.jspecify.annotations.NullMarked;
