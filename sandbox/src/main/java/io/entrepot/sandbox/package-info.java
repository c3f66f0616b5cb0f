/** Plays other firms' systems on one JVM, so that the platform can be run and tested without accounts. */
@NullMarked
package io.entrepot.sandbox;

import org.jspecify.annotations.NullMarked;
