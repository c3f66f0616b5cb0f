/** Immutable revisions of every published document, their hashes and their changelog. */
@NullMarked
package io.entrepot.foundation.publishing.revisions;

import org.jspecify.annotations.NullMarked;
