/** Immutable revisions of every published document, their hashes and their changelog. */
@NullMarked
package io.entrepot.foundation.contracts.publishing;

import org.jspecify.annotations.NullMarked;
