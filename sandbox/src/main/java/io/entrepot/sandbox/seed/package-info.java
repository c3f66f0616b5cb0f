/** Holds the made-up goods and places that every stand-in starts with. */
@NullMarked
package io.entrepot.sandbox.seed;

import org.jspecify.annotations.NullMarked;
