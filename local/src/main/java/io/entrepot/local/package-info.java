/** Declares the whole platform and runs it on one machine. */
@NullMarked
package io.entrepot.local;

import org.jspecify.annotations.NullMarked;
